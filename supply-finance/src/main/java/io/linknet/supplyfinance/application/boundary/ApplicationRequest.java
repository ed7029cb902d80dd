package io.linknet.supplyfinance.application.boundary;

import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.application.control.ApplyForFinancing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /applications}.
 *
 * @param voucherId the voucher that the applicant holds
 * @param bankId who is asked
 * @param amount at most the voucher's face, in its currency
 * @param highestRate percent a year that is accepted without a second yes; {@value #USUAL_HIGHEST_RATE} when absent
 */
public record ApplicationRequest(
        @NotNull UUID voucherId,
        @NotNull UUID bankId,
        @NotNull @Valid @AboveZero MoneyBody amount,
        @Nullable @PlainDecimal(digits = 4) @DecimalMin("0.0001") @DecimalMax("24") String highestRate) {

    /** What the terms of application say when the applicant says nothing; an offer above it waits for a yes. */
    static final String USUAL_HIGHEST_RATE = "6";

    ApplyForFinancing.Wish toDomain() {
        var rate = new BigDecimal(highestRate == null ? USUAL_HIGHEST_RATE : highestRate);
        return new ApplyForFinancing.Wish(voucherId, new MemberId(bankId), amount.toDomain(), rate);
    }
}
