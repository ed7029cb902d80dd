package io.linknet.procurement.blanket.entity;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a blanket order says before it is offered.
 *
 * @param number what the buyer calls it
 * @param buyer who calls off
 * @param seller who delivers
 * @param currency of every price
 * @param place where the goods are wanted
 * @param deliveryTerms who carries the goods of each call-off
 * @param validity the days on which deliveries are welcome
 * @param lines at least one, numbered from 1
 */
public record BlanketDraft(
        String number,
        MemberId buyer,
        MemberId seller,
        Currency currency,
        String place,
        DeliveryTerms deliveryTerms,
        DeliveryWindow validity,
        List<Line> lines) {

    /**
     * One line.
     *
     * @param line its number
     * @param item what
     * @param quantity how much over the whole time
     * @param least least that one call-off takes, in any unit of the same kind; absent for none
     * @param unitPrice for one unit of the quantity
     */
    public record Line(int line, Item item, Quantity quantity, @Nullable Quantity least, UnitPrice unitPrice) {}

    /**
     * A material of the catalogue.
     *
     * @param materialCode its code
     * @param nameZh Chinese name
     * @param nameEn English name
     * @param gradeCode grade of the catalogue
     */
    public record Item(String materialCode, String nameZh, String nameEn, @Nullable String gradeCode) {}
}
