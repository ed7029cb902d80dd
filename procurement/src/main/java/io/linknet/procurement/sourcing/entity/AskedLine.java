package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;

/**
 * One material that quotations are asked for.
 *
 * @param materialCode code of the catalogue
 * @param gradeCode the grade asked for; better ones are offers like any other
 * @param quantity how much
 * @param window when it is welcome
 * @param place where it is wanted
 * @param substitutesWelcome whether other goods and lower grades may be offered, with their reason
 */
public record AskedLine(
        String materialCode,
        String gradeCode,
        Quantity quantity,
        DeliveryWindow window,
        String place,
        boolean substitutesWelcome) {}
