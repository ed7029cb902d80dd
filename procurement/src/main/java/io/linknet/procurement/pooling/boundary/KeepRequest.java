package io.linknet.procurement.pooling.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * Body of {@code POST /pools/{id}/pledges/confirmation}.
 *
 * @param demandRevision the version of the demand that was looked at
 */
public record KeepRequest(@NotNull @Positive Integer demandRevision) {}
