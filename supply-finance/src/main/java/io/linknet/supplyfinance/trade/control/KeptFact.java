package io.linknet.supplyfinance.trade.control;

import io.linknet.supplyfinance.trade.entity.FactKind;
import io.linknet.supplyfinance.trade.entity.TradeFact;
import java.time.Instant;
import java.util.UUID;

/**
 * A kept event, as evidence.
 *
 * @param eventId id of the event
 * @param kind what it proves
 * @param documentId order or shipment
 * @param documentVersion order version, 0 for shipments
 * @param number what people call the document
 * @param occurredAt when it happened
 * @param digest SHA-256 of the content, hexadecimal
 * @param content canonical JSON of the event's data
 */
public record KeptFact(
        UUID eventId,
        FactKind kind,
        UUID documentId,
        long documentVersion,
        String number,
        Instant occurredAt,
        String digest,
        String content) {

    static KeptFact of(TradeFact fact) {
        return new KeptFact(
                fact.eventId(),
                fact.kind(),
                fact.documentId(),
                fact.documentVersion(),
                fact.number(),
                fact.occurredAt(),
                fact.digest(),
                fact.content());
    }
}
