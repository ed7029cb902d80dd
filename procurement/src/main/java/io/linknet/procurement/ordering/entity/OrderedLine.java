package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer wants on one line.
 *
 * @param line the line's number in the buyer's document, from 1
 * @param item what
 * @param quantity how much
 * @param unitPrice for one unit of the quantity
 * @param window when it is welcome
 * @param place where it is wanted
 * @param overTolerancePercent by how much a delivery may exceed
 * @param underTolerancePercent by how much a delivery may fall short
 * @param partialWelcome whether the seller may confirm a part
 * @param demandLine the line of the demand it fulfils
 */
public record OrderedLine(
        int line,
        Item item,
        Quantity quantity,
        UnitPrice unitPrice,
        DeliveryWindow window,
        String place,
        BigDecimal overTolerancePercent,
        BigDecimal underTolerancePercent,
        boolean partialWelcome,
        @Nullable Integer demandLine) {

    /**
     * What is traded: a material of the catalogue, or whatever the buyer's document calls it.
     *
     * @param materialCode the catalogue's code, or the item number in the document
     * @param nameZh Chinese name; the document's own name for items outside the catalogue
     * @param nameEn English name; the document's own name for items outside the catalogue
     * @param gtin GTIN of GS1
     * @param gradeCode grade of the catalogue
     */
    public record Item(
            String materialCode, String nameZh, String nameEn, @Nullable String gtin, @Nullable String gradeCode) {}
}
