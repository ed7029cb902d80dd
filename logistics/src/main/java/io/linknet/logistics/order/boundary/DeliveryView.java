package io.linknet.logistics.order.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.logistics.member.boundary.PartyView;
import io.linknet.logistics.member.control.Party;
import io.linknet.logistics.order.entity.DatedQuantity;
import io.linknet.logistics.order.entity.Deliverable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order line with promises to ship.
 *
 * @param open confirmed and not shipped yet
 * @param mayShip most that the next shipment may carry, the tolerance included
 * @param nextDue day of the first open promise
 * @param proposedLot a lot number that is free for the seller
 * @param promises not shipped yet, earliest first
 */
@Classified(RELATION)
public record DeliveryView(
        UUID orderId,
        int orderLine,
        String orderNumber,
        PartyView buyer,
        PartyView seller,
        String materialCode,
        String materialNameZh,
        String materialNameEn,
        String gtin,
        @Nullable String gradeCode,
        QuantityBody ordered,
        QuantityBody confirmed,
        QuantityBody shipped,
        QuantityBody open,
        QuantityBody mayShip,
        @Nullable LocalDate nextDue,
        LocalDate windowFrom,
        LocalDate windowTo,
        String place,
        String proposedLot,
        List<Part> promises) {

    /** A part promised for a day. */
    @Classified(RELATION)
    public record Part(QuantityBody quantity, LocalDate date) {

        static Part of(DatedQuantity promise) {
            return new Part(QuantityBody.of(promise.quantity()), promise.due());
        }
    }

    static DeliveryView of(Deliverable line, Map<UUID, Party> parties, String proposedLot) {
        var item = line.item();
        return new DeliveryView(
                line.orderId(),
                line.orderLine(),
                line.orderNumber(),
                PartyView.of(line.buyer().value(), parties),
                PartyView.of(line.seller().value(), parties),
                item.materialCode(),
                item.nameZh(),
                item.nameEn(),
                item.gtin().value(),
                item.gradeCode(),
                QuantityBody.of(line.ordered()),
                QuantityBody.of(line.confirmed()),
                QuantityBody.of(line.shipped()),
                QuantityBody.of(line.open()),
                QuantityBody.of(line.mayShip()),
                line.nextDue(),
                line.window().from(),
                line.window().to(),
                line.place(),
                proposedLot,
                line.openPromises().stream().map(Part::of).toList());
    }
}
