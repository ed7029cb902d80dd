package io.linknet.procurement.pooling.boundary;

import io.linknet.procurement.pooling.entity.RuleName;
import jakarta.validation.constraints.NotNull;

/**
 * Body of {@code POST /pools/{id}/clearings}.
 *
 * @param rule how to divide
 * @param dryRun whether to show the outcome only
 */
public record ClearingRequest(@NotNull RuleName rule, boolean dryRun) {}
