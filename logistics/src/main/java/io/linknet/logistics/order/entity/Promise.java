package io.linknet.logistics.order.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What the seller promised for one day, as a row; both parties stand in it for row-level security. */
@Embeddable
record Promise(
        @Column(name = "buyer_id", nullable = false) UUID buyerId,
        @Column(name = "seller_id", nullable = false) UUID sellerId,
        @Column(nullable = false) LocalDate due,
        @Column(precision = 20, scale = 6, nullable = false) BigDecimal quantity) {}
