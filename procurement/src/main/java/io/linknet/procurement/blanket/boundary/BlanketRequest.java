package io.linknet.procurement.blanket.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.KnownCurrency;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.blanket.control.OfferBlanket;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /blanket-orders}.
 *
 * @param sellerId who delivers
 * @param number the buyer's own number; drawn when absent
 * @param currency ISO 4217, of every price
 * @param place where the goods are wanted
 * @param deliveryTerms who carries the goods of each call-off; DAP when absent
 * @param validFrom first day on which a delivery can be wanted, ISO 8601
 * @param validTo the last such day
 * @param lines 1 to 200
 */
public record BlanketRequest(
        @NotNull UUID sellerId,
        @Nullable @Size(min = 1, max = 80) String number,
        @NotNull @KnownCurrency String currency,
        @NotNull @NotBlank @Size(max = 200) String place,
        @Nullable DeliveryTerms deliveryTerms,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotNull @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {

    /**
     * One line.
     *
     * @param quantity how much over the whole time
     * @param least least that one call-off takes, in any unit of the same kind
     * @param unitPrice for one unit of the quantity
     */
    public record Line(
            @NotNull @Size(max = 40) String materialCode,
            @Nullable @Size(min = 1, max = 20) String gradeCode,
            @NotNull @Valid @AboveZero QuantityBody quantity,
            @Nullable @Valid @AboveZero QuantityBody least,
            @NotNull @Valid UnitPriceBody unitPrice) {

        OfferBlanket.Line toDomain() {
            return new OfferBlanket.Line(
                    materialCode,
                    gradeCode,
                    quantity.toDomain(),
                    least == null ? null : least.toDomain(),
                    unitPrice.toDomain());
        }
    }

    OfferBlanket.Terms toDomain() {
        if (validTo.isBefore(validFrom)) {
            throw KernelProblem.WINDOW_REVERSED.at("/validTo", validFrom, validTo);
        }
        return new OfferBlanket.Terms(
                number,
                new MemberId(sellerId),
                Currency.getInstance(currency),
                place.strip(),
                deliveryTerms == null ? DeliveryTerms.DAP : deliveryTerms,
                new DeliveryWindow(validFrom, validTo),
                lines.stream().map(Line::toDomain).toList());
    }
}
