package io.linknet.procurement.countersign.boundary;

import jakarta.validation.constraints.NotNull;

/**
 * Body of {@code POST /countersign/answer}.
 *
 * @param agreed whether the farmer stands behind the share
 */
public record FarmersWordRequest(@NotNull Boolean agreed) {}
