package io.linknet.procurement.ordering.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order that is called off a blanket order.
 *
 * @param blanketLine the blanket order's line
 * @param materialCode code of the catalogue
 * @param gradeCode grade of the catalogue
 * @param quantity what is called off, in the unit of the blanket order's line
 * @param unitPrice the price agreed there
 * @param window when it is welcome
 */
public record CalledLine(
        int blanketLine,
        String materialCode,
        @Nullable String gradeCode,
        Quantity quantity,
        UnitPrice unitPrice,
        DeliveryWindow window) {}
