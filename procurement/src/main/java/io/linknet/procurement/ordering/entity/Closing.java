package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer no longer waits for on one line.
 *
 * @param line the order line's number
 * @param quantity a part of what is open; all of it when absent
 */
public record Closing(int line, @Nullable Quantity quantity) {}
