package io.linknet.supplyfinance.payable.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /payables/{id}/return}.
 *
 * @param reason what has to be put right
 */
public record ReturnRequest(@NotNull @NotBlank @Size(max = 400) String reason) {}
