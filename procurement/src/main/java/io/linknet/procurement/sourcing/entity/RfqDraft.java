package io.linknet.procurement.sourcing.entity;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a buyer asks before it is published.
 *
 * @param title in the buyer's words
 * @param currency ISO 4217, of every price in the bids
 * @param place where the goods are wanted
 * @param district adcode of that place; distances are measured to it
 * @param answerUntil first moment at which no bid is taken any more
 * @param audience who is asked
 * @param invited the members named; empty unless they are
 * @param weights how offers are scored
 * @param lines at least one
 */
public record RfqDraft(
        String title,
        Currency currency,
        String place,
        String district,
        Instant answerUntil,
        RfqAudience audience,
        Set<UUID> invited,
        Weights weights,
        List<AskedLine> lines) {}
