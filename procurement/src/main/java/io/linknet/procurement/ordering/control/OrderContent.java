package io.linknet.procurement.ordering.control;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.ordering.entity.Answer;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderStatus;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that two parties agreed on so far, as history and evidence keep it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record OrderContent(
        UUID orderId,
        String number,
        long version,
        UUID buyerId,
        UUID sellerId,
        @Nullable UUID demandId,
        String currency,
        OrderStatus status,
        List<Line> lines) {

    /** One line with its answers; what was not known of lines when a version was written is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Line(
            int line,
            String materialCode,
            @Nullable String materialNameZh,
            @Nullable String materialNameEn,
            @Nullable String gradeCode,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            LocalDate windowFrom,
            LocalDate windowTo,
            String place,
            @Nullable Answer answer,
            @Nullable String reason,
            QuantityBody promised,
            QuantityBody rejected,
            @Nullable QuantityBody closed,
            @Nullable String closeReason,
            @Nullable Boolean cancelled,
            QuantityBody open,
            List<Dated> promises) {}

    /** A part that comes on a day. */
    @Classified(RELATION)
    public record Dated(QuantityBody quantity, LocalDate date) {}

    /** The order as it is now. */
    public static OrderContent of(PurchaseOrder order) {
        var promises = order.promises();
        return new OrderContent(
                order.id(),
                order.number(),
                order.version(),
                order.buyer().value(),
                order.seller().value(),
                order.demandId(),
                order.currency().getCurrencyCode(),
                order.status(),
                order.lines().stream()
                        .map(line -> line(order, line, promises.getOrDefault(line.line(), List.of())))
                        .toList());
    }

    private static Line line(PurchaseOrder order, OrderLine line, List<Promise> promises) {
        return new Line(
                line.line(),
                line.item().materialCode(),
                line.item().nameZh(),
                line.item().nameEn(),
                line.item().gradeCode(),
                QuantityBody.of(line.quantity()),
                UnitPriceBody.of(line.unitPrice(order.currency())),
                line.window().from(),
                line.window().to(),
                line.place(),
                line.answer(),
                line.reason(),
                QuantityBody.of(line.promised()),
                QuantityBody.of(line.rejected()),
                line.closed().isZero() ? null : QuantityBody.of(line.closed()),
                line.closeReason(),
                line.isCancelled() ? true : null,
                QuantityBody.of(line.open()),
                promises.stream()
                        .map(promise -> new Dated(QuantityBody.of(promise.quantity()), promise.date()))
                        .toList());
    }
}
