package io.linknet.supplyfinance.application.boundary;

import io.linknet.kernel.rest.PlainDecimal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /applications/{id}/offer}.
 *
 * @param rate percent a year, actual/360, at most 24
 * @param note words for the applicant
 */
public record OfferRequest(
        @NotNull @PlainDecimal(digits = 4) @DecimalMax("24") String rate, @Nullable @Size(max = 400) String note) {}
