package io.linknet.procurement.sourcing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The points of an offer, 0 to 100 each, four digits after the point.
 *
 * @param price for landed cost
 * @param quality for the grade
 * @param record for promises kept
 * @param distance for nearness
 * @param total the four by their weights
 */
@Embeddable
public record Scores(
        @Column(name = "price_score", precision = 7, scale = 4, nullable = false) BigDecimal price,
        @Column(name = "quality_score", precision = 7, scale = 4, nullable = false) BigDecimal quality,
        @Column(name = "record_score", precision = 7, scale = 4, nullable = false) BigDecimal record,
        @Column(name = "distance_score", precision = 7, scale = 4, nullable = false) BigDecimal distance,
        @Column(name = "score", precision = 7, scale = 4, nullable = false) BigDecimal total) {}
