package io.linknet.supplyfinance.application.boundary;

import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.MoneyBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /applications/{id}/repayments}.
 *
 * @param amount at most what is still owed
 * @param reference the bank's own, counted once per bank; made from the application's number when absent
 */
public record RepaymentRequest(
        @NotNull @Valid @AboveZero MoneyBody amount,
        @Nullable @Pattern(regexp = "[A-Za-z0-9/_. -]{1,80}") String reference) {}
