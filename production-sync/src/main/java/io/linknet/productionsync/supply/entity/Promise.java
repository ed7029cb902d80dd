package io.linknet.productionsync.supply.entity;

import io.linknet.kernel.value.Quantity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;

/**
 * A part of an order line that its seller will deliver on a day.
 *
 * @param due the day
 * @param quantity how much
 */
@Embeddable
public record Promise(
        @Column(nullable = false) LocalDate due,
        @Embedded
                @AttributeOverride(
                        name = "amount",
                        column = @Column(name = "amount", precision = 20, scale = 6, nullable = false))
                @AttributeOverride(name = "unit.code", column = @Column(name = "unit", length = 3, nullable = false))
                Quantity quantity) {}
