package io.linknet.procurement.ordering.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /orders/{id}/proposals/{proposal}/refusal}.
 *
 * @param reason why not; the other party reads it
 */
public record RefusalRequest(@NotNull @NotBlank @Size(max = 500) String reason) {}
