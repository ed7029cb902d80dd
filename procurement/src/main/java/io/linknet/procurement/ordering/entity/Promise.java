package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;

/**
 * A part of a line that comes on a day.
 *
 * @param quantity in the unit of the line, above zero
 * @param date calendar of Asia/Shanghai
 */
public record Promise(Quantity quantity, LocalDate date) {}
