package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.KnownCurrency;
import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.ordering.control.PlaceOrder;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.entity.OrderedLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /orders} in JSON.
 *
 * @param sellerId who is asked
 * @param number the buyer's own number, unique among its orders; drawn when absent
 * @param currency ISO 4217, of every price
 * @param place where the goods are wanted
 * @param deliveryTerms who brings the goods; {@code DAP}, the seller, when absent
 * @param lines 1 to 5,000, numbered from 1 in the order given
 */
public record OrderRequest(
        @NotNull UUID sellerId,
        @Nullable @Size(min = 1, max = 80) String number,
        @NotNull @KnownCurrency String currency,
        @NotNull @NotBlank @Size(max = 200) String place,
        @Nullable DeliveryTerms deliveryTerms,
        @NotNull @NotEmpty @Size(max = 5000) List<@NotNull @Valid Line> lines) {

    /**
     * What is wanted on one line.
     *
     * @param materialCode code of the catalogue
     * @param gradeCode grade of the catalogue
     * @param quantity how much
     * @param unitPrice for one unit of the quantity
     * @param windowFrom first welcome day, ISO 8601
     * @param windowTo last welcome day, ISO 8601
     * @param overTolerancePercent 0 when absent
     * @param underTolerancePercent 0 when absent
     */
    public record Line(
            @NotNull @Size(max = 40) String materialCode,
            @Nullable @Size(max = 20) String gradeCode,
            @NotNull @Valid @AboveZero QuantityBody quantity,
            @NotNull @Valid UnitPriceBody unitPrice,
            @NotNull LocalDate windowFrom,
            @NotNull LocalDate windowTo,
            @Nullable @PlainDecimal(digits = 2) @DecimalMax("100") String overTolerancePercent,
            @Nullable @PlainDecimal(digits = 2) @DecimalMax("100") String underTolerancePercent) {

        OrderedLine toDomain(int index, String place, TradedItems items) {
            var at = "/lines/" + index;
            if (windowTo.isBefore(windowFrom)) {
                throw KernelProblem.WINDOW_REVERSED.at(at + "/windowTo", windowFrom, windowTo);
            }
            var wanted = quantity.toDomain();
            return new OrderedLine(
                    index + 1,
                    items.item(materialCode, gradeCode, wanted.unit(), at),
                    wanted,
                    unitPrice.toDomain(),
                    new DeliveryWindow(windowFrom, windowTo),
                    place,
                    percent(overTolerancePercent),
                    percent(underTolerancePercent),
                    true,
                    null);
        }

        private static BigDecimal percent(@Nullable String text) {
            return text == null ? BigDecimal.ZERO : new BigDecimal(text);
        }
    }

    PlaceOrder.Terms toDomain(TradedItems items) {
        var wanted = new ArrayList<OrderedLine>();
        for (var line : lines) {
            wanted.add(line.toDomain(wanted.size(), place.strip(), items));
        }
        return new PlaceOrder.Terms(
                new MemberId(sellerId),
                Currency.getInstance(currency),
                place.strip(),
                deliveryTerms == null ? DeliveryTerms.DAP : deliveryTerms,
                wanted);
    }
}
