package io.linknet.logistics.order.entity;

import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;

/**
 * A quantity promised for a day.
 *
 * @param quantity more than nothing
 * @param due calendar of Asia/Shanghai
 */
public record DatedQuantity(Quantity quantity, LocalDate due) {}
