package io.linknet.procurement.countersign.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Body of {@code POST /pools/{id}/countersigns/{share}/code}.
 *
 * @param code the six digits that the farmer has read out
 */
public record CodeRequest(@NotNull @Pattern(regexp = "\\d{6}") String code) {}
