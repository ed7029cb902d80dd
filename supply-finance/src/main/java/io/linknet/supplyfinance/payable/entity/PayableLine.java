package io.linknet.supplyfinance.payable.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The part of a payable that belongs to one order line.
 *
 * @param orderLine position in the order
 * @param amount in the payable's currency
 */
@Embeddable
public record PayableLine(
        @Column(name = "order_line", nullable = false) int orderLine,
        @Column(precision = 20, scale = 4, nullable = false) BigDecimal amount) {}
