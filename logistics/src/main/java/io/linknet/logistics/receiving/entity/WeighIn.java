package io.linknet.logistics.receiving.entity;

import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the inspector reads off the scale and judges, for one lot on one order line.
 *
 * @param gross vehicle or sacks and goods
 * @param tare vehicle or sacks alone
 * @param deliveredGrade as judged; absent when it is as ordered
 * @param deductionPercent taken off the price of what is accepted, 0 to 100
 * @param rejected not taken, out of what arrived
 * @param reason obligatory when something is rejected
 */
public record WeighIn(
        UUID orderId,
        int orderLine,
        UUID lotId,
        Quantity gross,
        Quantity tare,
        @Nullable String deliveredGrade,
        BigDecimal deductionPercent,
        Quantity rejected,
        @Nullable String reason) {}
