package io.linknet.procurement.sourcing.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /rfqs/{id}/withdrawal} and {@code /closing}.
 *
 * @param reason in the buyer's words; everybody who is told reads it
 */
public record ReasonRequest(@NotNull @NotBlank @Size(max = 500) String reason) {}
