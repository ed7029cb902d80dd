package io.linknet.procurement.blanket.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;

/**
 * What a buyer calls off on one line.
 *
 * @param line the blanket order's line
 * @param quantity in any unit of the same kind
 * @param window when it is welcome; within the time of the blanket order
 */
public record CallOffLine(int line, Quantity quantity, DeliveryWindow window) {}
