package io.linknet.procurement.blanket.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of a refusal and of an end.
 *
 * @param reason why; the other party reads it
 */
public record ReasonRequest(@NotNull @NotBlank @Size(max = 500) String reason) {}
