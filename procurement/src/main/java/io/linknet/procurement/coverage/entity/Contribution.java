package io.linknet.procurement.coverage.entity;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What one cooperative adds to one figure of a demand line.
 *
 * @param line the demand line's number
 * @param stage which figure
 * @param contributor the cooperative
 * @param amount in the unit of the demand line; in the demand's currency for {@code PAYABLE}
 */
public record Contribution(int line, Stage stage, UUID contributor, BigDecimal amount) {}
