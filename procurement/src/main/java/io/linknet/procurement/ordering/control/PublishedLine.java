package io.linknet.procurement.ordering.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;

/**
 * One line of an order that a pool sends out.
 *
 * @param line number of the order line
 * @param demandLine the demand line it fulfils
 * @param materialCode code of the catalogue
 * @param gradeCode grade of the catalogue
 * @param quantity what was allocated
 * @param unitPrice what the cooperative asked
 * @param window when it is to be delivered
 * @param overTolerancePercent by how much a delivery may exceed
 * @param underTolerancePercent by how much a delivery may fall short
 */
public record PublishedLine(
        int line,
        int demandLine,
        String materialCode,
        String gradeCode,
        Quantity quantity,
        UnitPrice unitPrice,
        DeliveryWindow window,
        BigDecimal overTolerancePercent,
        BigDecimal underTolerancePercent) {}
