package io.linknet.procurement.ordering.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.ordering.boundary.OrderEvents.OrderAnsweredV1.Part;
import io.linknet.procurement.ordering.entity.OrderChanged;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderStatus;
import io.linknet.procurement.ordering.entity.OrderVersion;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Payload of {@code procurement.order-changed.v1}: every line of the order as it stands after a change, a cancellation or
 * a short-close; nothing else is needed to know the order.
 *
 * @param kind which of the three
 * @param byId the party whose word made it so
 * @param proposalId what was agreed to; absent for lines closed short
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderChangedV1(
        UUID orderId,
        String number,
        long version,
        UUID buyerId,
        UUID sellerId,
        @Nullable UUID demandId,
        String currency,
        OrderVersion.Kind kind,
        UUID byId,
        @Nullable UUID proposalId,
        OrderStatus status,
        List<Line> lines) {

    /** One line: ordered quantity = sum of promises + open + rejected + closed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int line,
            String materialCode,
            String materialNameZh,
            String materialNameEn,
            @Nullable String gtin,
            @Nullable String gradeCode,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            LocalDate windowFrom,
            LocalDate windowTo,
            String place,
            String overTolerancePercent,
            String underTolerancePercent,
            @Nullable Integer demandLine,
            boolean cancelled,
            List<Part> promises,
            QuantityBody open,
            QuantityBody rejected,
            QuantityBody closed) {

        static Line of(PurchaseOrder order, OrderLine line, List<Promise> promises) {
            var item = line.item();
            return new Line(
                    line.line(),
                    item.materialCode(),
                    item.nameZh(),
                    item.nameEn(),
                    item.gtin(),
                    item.gradeCode(),
                    QuantityBody.of(line.quantity()),
                    UnitPriceBody.of(line.unitPrice(order.currency())),
                    line.window().from(),
                    line.window().to(),
                    line.place(),
                    line.overTolerancePercent().toPlainString(),
                    line.underTolerancePercent().toPlainString(),
                    line.demandLine(),
                    line.isCancelled(),
                    promises.stream().map(Part::of).toList(),
                    QuantityBody.of(line.open()),
                    QuantityBody.of(line.rejected()),
                    QuantityBody.of(line.closed()));
        }
    }

    static OrderChangedV1 of(OrderChanged event) {
        var order = event.order();
        var promises = order.promises();
        return new OrderChangedV1(
                order.id(),
                order.number(),
                order.version(),
                order.buyer().value(),
                order.seller().value(),
                order.demandId(),
                order.currency().getCurrencyCode(),
                event.kind(),
                event.word().member().value(),
                event.proposal() == null ? null : event.proposal().id(),
                order.status(),
                order.lines().stream()
                        .map(line -> Line.of(order, line, promises.getOrDefault(line.line(), List.of())))
                        .toList());
    }
}
