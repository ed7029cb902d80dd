package io.linknet.supplyfinance.trade.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Under which version of an order a shipment was sent: the prices of that version count for it. */
@Entity
@Immutable
@Table(name = "shipped_under")
public class ShippedUnder {

    /**
     * Which shipment of which order.
     *
     * @param shipmentId the shipment
     * @param orderId an order that it fulfils
     */
    @Embeddable
    public record Key(
            @Column(name = "shipment_id", nullable = false) UUID shipmentId,
            @Column(name = "order_id", nullable = false) UUID orderId) {}

    @EmbeddedId
    private Key id;

    @Column(name = "order_version", nullable = false)
    private long orderVersion;

    @Column(name = "event_id", nullable = false)
    private UUID eventId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ShippedUnder() {}

    public ShippedUnder(Key id, long orderVersion, UUID eventId) {
        this.id = id;
        this.orderVersion = orderVersion;
        this.eventId = eventId;
    }

    public long orderVersion() {
        return orderVersion;
    }
}
