package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;

/**
 * What one offer delivers to one line.
 *
 * @param offer id of the offer
 * @param line id of the demand line
 * @param quantity positive, in the unit of the demand line
 * @param price per unit of the line, without freight
 * @param freight per unit of the line
 * @param window the days that suit both
 */
public record Award(
        String offer, String line, Quantity quantity, UnitPrice price, UnitPrice freight, DeliveryWindow window) {}
