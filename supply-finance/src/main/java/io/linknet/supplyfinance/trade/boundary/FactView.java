package io.linknet.supplyfinance.trade.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.supplyfinance.trade.control.KeptFact;
import io.linknet.supplyfinance.trade.entity.FactKind;
import java.time.Instant;
import java.util.UUID;

/**
 * One piece of evidence, as documents list it.
 *
 * @param eventId the event that proves it
 * @param kind what it proves
 * @param documentId order or shipment
 * @param number what people call the document
 * @param at when it happened
 * @param digest SHA-256 of the event's canonical content
 */
@Classified(RELATION)
public record FactView(UUID eventId, FactKind kind, UUID documentId, String number, Instant at, String digest) {

    public static FactView of(KeptFact fact) {
        return new FactView(
                fact.eventId(), fact.kind(), fact.documentId(), fact.number(), fact.occurredAt(), fact.digest());
    }
}
