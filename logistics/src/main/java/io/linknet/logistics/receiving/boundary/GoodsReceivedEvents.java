package io.linknet.logistics.receiving.boundary;

import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.logistics.receiving.entity.GoodsReceived;
import io.linknet.logistics.receiving.entity.ReceivedLot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the network what buyers found, and writes it down for good. */
@ApplicationScoped
public class GoodsReceivedEvents {

    @Inject
    Outbox outbox;

    @Inject
    Evidence evidence;

    void on(@Observes GoodsReceived event) {
        var published = GoodsReceivedV1.of(event);
        outbox.append(
                "logistics.goods-received.v1",
                "logistics.shipment",
                event.consignment().id(),
                published);
        evidence.record("goods-received", "logistics.receipt", event.receipt().id(), published);
    }

    /** A percentage without needless zeros. */
    static String percent(BigDecimal percent) {
        return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }

    /** Payload of {@code logistics.goods-received.v1}. */
    public record GoodsReceivedV1(
            UUID shipmentId,
            UUID receiptId,
            String number,
            UUID sellerId,
            UUID buyerId,
            Instant receivedAt,
            List<Line> lines) {

        /** The judgement on one lot. */
        public record Line(
                UUID orderId,
                int orderLine,
                UUID lotId,
                QuantityBody shipped,
                QuantityBody net,
                QuantityBody accepted,
                QuantityBody rejected,
                QuantityBody shortage,
                QuantityBody surplus,
                @Nullable String deliveredGrade,
                String deductionPercent,
                @Nullable String reason) {

            static Line of(ReceivedLot lot) {
                return new Line(
                        lot.orderId(),
                        lot.orderLine(),
                        lot.lotId(),
                        QuantityBody.of(lot.shipped()),
                        QuantityBody.of(lot.net()),
                        QuantityBody.of(lot.accepted()),
                        QuantityBody.of(lot.rejected()),
                        QuantityBody.of(lot.shortage()),
                        QuantityBody.of(lot.surplus()),
                        lot.deliveredGrade(),
                        percent(lot.deductionPercent()),
                        lot.reason());
            }
        }

        static GoodsReceivedV1 of(GoodsReceived event) {
            var shipment = event.consignment();
            var receipt = event.receipt();
            return new GoodsReceivedV1(
                    shipment.id(),
                    receipt.id(),
                    receipt.number(),
                    shipment.seller().value(),
                    shipment.buyer().value(),
                    receipt.receivedAt(),
                    receipt.lots().stream().map(Line::of).toList());
        }
    }
}
