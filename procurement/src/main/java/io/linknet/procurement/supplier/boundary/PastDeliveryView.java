package io.linknet.procurement.supplier.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.MONEY;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.supplier.entity.PastDelivery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery of former years; amounts as decimal text, as they stood in the other system. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = SECRET, marks = TRADE_SECRET)
public record PastDeliveryView(
        UUID id,
        String key,
        String supplier,
        @Nullable UUID supplierId,
        @Nullable String orderNumber,
        @Nullable String deliveryNumber,
        @Nullable String item,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate scheduledOn,
        @Nullable LocalDate deliveredOn,
        @Nullable String quantity,
        @Nullable String unit,
        @Classified(
                        value = SECRET,
                        marks = {MONEY, TRADE_SECRET})
                @Nullable
                String amount,
        @Nullable String currency,
        @Classified(
                        value = SECRET,
                        marks = {MONEY, TRADE_SECRET})
                @Nullable
                String freight,
        @Nullable String freightOf) {

    static PastDeliveryView of(PastDelivery delivery) {
        var facts = delivery.facts();
        return new PastDeliveryView(
                delivery.id(),
                delivery.rowKey(),
                facts.supplier(),
                delivery.supplierId(),
                facts.orderNumber(),
                facts.deliveryNumber(),
                facts.item(),
                facts.orderedOn(),
                facts.scheduledOn(),
                facts.deliveredOn(),
                text(facts.quantity()),
                facts.unit(),
                text(facts.amount()),
                facts.currency(),
                text(facts.freight()),
                facts.freightOf());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
