package io.linknet.procurement.demand.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /demands/{id}/withdrawal}.
 *
 * @param reason in the leader's words; everybody who pledged reads it
 */
public record WithdrawalRequest(@NotNull @NotBlank @Size(max = 500) String reason) {}
