package io.linknet.logistics.receiving.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A receipt as its parties read it: a copy that other features may hold.
 *
 * @param lots the judgements, lot by lot
 */
public record WeighInResult(
        UUID id, UUID shipmentId, String number, Instant receivedAt, String receivedBy, List<ReceivedLot> lots) {}
