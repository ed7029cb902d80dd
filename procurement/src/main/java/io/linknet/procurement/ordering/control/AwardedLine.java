package io.linknet.procurement.ordering.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;

/**
 * One line of an order that an award sends out.
 *
 * @param materialCode code of the catalogue
 * @param gradeCode grade of the catalogue
 * @param quantity what was awarded
 * @param unitPrice landed price of the offer
 * @param window the days that suit buyer and seller
 * @param place where it is wanted
 */
public record AwardedLine(
        String materialCode,
        String gradeCode,
        Quantity quantity,
        UnitPrice unitPrice,
        DeliveryWindow window,
        String place) {}
