package io.linknet.supplyfinance.settlement.boundary;

import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.supplyfinance.settlement.entity.StatementDrawnUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells the network of statements, on {@code supply-finance.statement}, and writes them down for good. */
@ApplicationScoped
public class StatementEvents {

    static final String AGGREGATE = "supply-finance.statement";

    @Inject
    Outbox outbox;

    @Inject
    Evidence evidence;

    void on(@Observes StatementDrawnUp event) {
        var published = DrawnUpV1.of(event);
        outbox.append("supply-finance.statement-drawn-up.v1", AGGREGATE, event.statementId(), published);
        evidence.record("statement-drawn-up", AGGREGATE, event.statementId(), published);
    }

    /** Payload of {@code supply-finance.statement-drawn-up.v1}. */
    public record DrawnUpV1(
            UUID statementId,
            String number,
            UUID orderId,
            UUID shipmentId,
            UUID buyerId,
            UUID sellerId,
            MoneyBody total) {

        static DrawnUpV1 of(StatementDrawnUp event) {
            var delivery = event.delivery();
            return new DrawnUpV1(
                    event.statementId(),
                    event.number(),
                    delivery.orderId(),
                    delivery.shipmentId(),
                    delivery.buyer().value(),
                    delivery.seller().value(),
                    MoneyBody.of(event.total()));
        }
    }
}
