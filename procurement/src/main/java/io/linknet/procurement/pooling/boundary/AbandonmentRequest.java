package io.linknet.procurement.pooling.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /pools/{id}/abandonment}.
 *
 * @param reason in the leader's words; everybody who pledged reads it
 */
public record AbandonmentRequest(@NotBlank @Size(max = 500) String reason) {}
