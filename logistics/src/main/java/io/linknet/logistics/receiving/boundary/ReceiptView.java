package io.linknet.logistics.receiving.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.logistics.receiving.entity.ReceivedLot;
import io.linknet.logistics.receiving.entity.WeighInResult;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A receipt on the wire. */
@Classified(RELATION)
public record ReceiptView(
        UUID id,
        String number,
        UUID shipmentId,
        Instant receivedAt,
        @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String receivedBy,
        List<Line> lines) {

    /** The judgement on one lot: accepted + rejected + shortage = shipped. */
    @Classified(RELATION)
    public record Line(
            UUID orderId,
            int orderLine,
            UUID lotId,
            String lotNumber,
            QuantityBody shipped,
            QuantityBody gross,
            QuantityBody tare,
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
                    lot.lotNumber(),
                    QuantityBody.of(lot.shipped()),
                    QuantityBody.of(lot.gross()),
                    QuantityBody.of(lot.tare()),
                    QuantityBody.of(lot.net()),
                    QuantityBody.of(lot.accepted()),
                    QuantityBody.of(lot.rejected()),
                    QuantityBody.of(lot.shortage()),
                    QuantityBody.of(lot.surplus()),
                    lot.deliveredGrade(),
                    GoodsReceivedEvents.percent(lot.deductionPercent()),
                    lot.reason());
        }
    }

    static ReceiptView of(WeighInResult receipt) {
        return new ReceiptView(
                receipt.id(),
                receipt.number(),
                receipt.shipmentId(),
                receipt.receivedAt(),
                receipt.receivedBy(),
                receipt.lots().stream().map(Line::of).toList());
    }
}
