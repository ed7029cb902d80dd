package io.linknet.procurement.ordering.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.ordering.entity.Answer;
import io.linknet.procurement.ordering.entity.OrderAnswered;
import io.linknet.procurement.ordering.entity.OrderChanged;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderPlaced;
import io.linknet.procurement.ordering.entity.OrderStatus;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the network of orders, on {@code procurement.order}. */
@ApplicationScoped
public class OrderEvents {

    static final String AGGREGATE = "procurement.order";

    @Inject
    Outbox outbox;

    void on(@Observes OrderPlaced event) {
        var order = event.order();
        outbox.append("procurement.order-placed.v1", AGGREGATE, order.id(), OrderPlacedV1.of(order));
    }

    void on(@Observes OrderAnswered event) {
        var order = event.order();
        outbox.append("procurement.order-answered.v1", AGGREGATE, order.id(), OrderAnsweredV1.of(order));
    }

    void on(@Observes OrderChanged event) {
        var order = event.order();
        outbox.append("procurement.order-changed.v1", AGGREGATE, order.id(), OrderChangedV1.of(event));
    }

    /** Payload of {@code procurement.order-placed.v1}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderPlacedV1(
            UUID orderId,
            String number,
            long version,
            UUID buyerId,
            UUID sellerId,
            @Nullable UUID demandId,
            String currency,
            List<Ordered> lines) {

        /** One line as ordered. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Ordered(
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
                @Nullable Integer demandLine) {

            static Ordered of(PurchaseOrder order, OrderLine line) {
                var item = line.item();
                return new Ordered(
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
                        line.demandLine());
            }
        }

        static OrderPlacedV1 of(PurchaseOrder order) {
            return new OrderPlacedV1(
                    order.id(),
                    order.number(),
                    order.version(),
                    order.buyer().value(),
                    order.seller().value(),
                    order.demandId(),
                    order.currency().getCurrencyCode(),
                    order.lines().stream().map(line -> Ordered.of(order, line)).toList());
        }
    }

    /** Payload of {@code procurement.order-answered.v1}: every line that was answered, as it stands after the answer. */
    public record OrderAnsweredV1(
            UUID orderId,
            String number,
            long version,
            UUID buyerId,
            UUID sellerId,
            OrderStatus status,
            List<Answered> lines) {

        /** One line: ordered = sum of promises + open + rejected + closed. */
        public record Answered(
                int line,
                @Nullable Answer answer,
                QuantityBody ordered,
                List<Part> promises,
                QuantityBody open,
                QuantityBody rejected,
                QuantityBody closed) {

            static Answered of(OrderLine line, List<Promise> promises) {
                return new Answered(
                        line.line(),
                        line.answer(),
                        QuantityBody.of(line.quantity()),
                        promises.stream().map(Part::of).toList(),
                        QuantityBody.of(line.open()),
                        QuantityBody.of(line.rejected()),
                        QuantityBody.of(line.closed()));
            }
        }

        /** A part that comes on a day. */
        public record Part(QuantityBody quantity, LocalDate date) {

            static Part of(Promise promise) {
                return new Part(QuantityBody.of(promise.quantity()), promise.date());
            }
        }

        static OrderAnsweredV1 of(PurchaseOrder order) {
            var promises = order.promises();
            return new OrderAnsweredV1(
                    order.id(),
                    order.number(),
                    order.version(),
                    order.buyer().value(),
                    order.seller().value(),
                    order.status(),
                    order.lines().stream()
                            .filter(OrderLine::isAnswered)
                            .map(line -> Answered.of(line, promises.getOrDefault(line.line(), List.of())))
                            .toList());
        }
    }
}
