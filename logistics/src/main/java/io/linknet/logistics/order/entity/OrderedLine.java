package io.linknet.logistics.order.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.logistics.gs1.Gtin;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a purchase order, as far as moving goods needs it; no price.
 *
 * @param orderId the order
 * @param line position in the order, from 1
 * @param orderNumber the buyer's number of the order
 * @param buyer who receives
 * @param seller who ships
 * @param item what is to be moved
 * @param quantity ordered
 * @param window days on which the delivery is welcome
 * @param place where to
 * @param overTolerancePercent how much more than confirmed is still welcome, 0 to 100
 */
public record OrderedLine(
        UUID orderId,
        int line,
        String orderNumber,
        MemberId buyer,
        MemberId seller,
        Item item,
        Quantity quantity,
        DeliveryWindow window,
        String place,
        BigDecimal overTolerancePercent) {

    /**
     * What is moved.
     *
     * @param materialCode code of the catalogue or of the buyer's document
     * @param nameZh Chinese name
     * @param nameEn English name
     * @param gtin trade item number, in-house when the order named none
     * @param gradeCode grade ordered; absent where the order names none
     */
    public record Item(String materialCode, String nameZh, String nameEn, Gtin gtin, @Nullable String gradeCode) {}
}
