package io.linknet.procurement.blanket.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.blanket.entity.BlanketChanged;
import io.linknet.procurement.blanket.entity.BlanketLine;
import io.linknet.procurement.blanket.entity.BlanketOrder;
import io.linknet.procurement.blanket.entity.BlanketStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the network of blanket orders, on {@code procurement.order}: their call-offs are orders. */
@ApplicationScoped
public class BlanketEvents {

    private static final String AGGREGATE = "procurement.order";

    @Inject
    Outbox outbox;

    @Inject
    Evidence evidence;

    void on(@Observes BlanketChanged event) {
        var blanket = event.blanket();
        var payload = BlanketOrderV1.of(blanket);
        outbox.append("procurement.blanket-order-changed.v1", AGGREGATE, blanket.id(), payload);
        var action = "blanket-order-" + blanket.status().name().toLowerCase(Locale.ROOT);
        evidence.record(action, "blanket-order", blanket.id(), payload);
    }

    /** Payload of {@code procurement.blanket-order-changed.v1}: the blanket order as it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BlanketOrderV1(
            UUID blanketOrderId,
            String number,
            long version,
            UUID buyerId,
            UUID sellerId,
            BlanketStatus status,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable String reason,
            List<Line> lines) {

        /** One line. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Line(
                int line,
                String materialCode,
                @Nullable String gradeCode,
                QuantityBody quantity,
                @Nullable QuantityBody least,
                UnitPriceBody unitPrice) {

            static Line of(BlanketOrder blanket, BlanketLine line) {
                return new Line(
                        line.line(),
                        line.item().materialCode(),
                        line.item().gradeCode(),
                        QuantityBody.of(line.quantity()),
                        QuantityBody.ofNullable(line.least()),
                        UnitPriceBody.of(line.unitPrice(blanket.currency())));
            }
        }

        static BlanketOrderV1 of(BlanketOrder blanket) {
            return new BlanketOrderV1(
                    blanket.id(),
                    blanket.number(),
                    blanket.version(),
                    blanket.buyer().value(),
                    blanket.seller().value(),
                    blanket.status(),
                    blanket.validity().from(),
                    blanket.validity().to(),
                    blanket.reason(),
                    blanket.lines().stream().map(line -> Line.of(blanket, line)).toList());
        }
    }
}
