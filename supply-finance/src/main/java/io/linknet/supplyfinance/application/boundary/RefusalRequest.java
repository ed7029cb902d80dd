package io.linknet.supplyfinance.application.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /applications/{id}/refusal}.
 *
 * @param reason what the applicant is told
 */
public record RefusalRequest(@NotNull @NotBlank @Size(max = 400) String reason) {}
