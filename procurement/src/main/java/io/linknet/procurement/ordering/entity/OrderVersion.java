package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one version of an order said, as it was said; written once. */
@Entity
@Immutable
@Table(name = "order_version")
public class OrderVersion {

    /** Which deed made the version. */
    public enum Kind {
        PLACED,
        ANSWERED,
        /** The parties agreed on other terms. */
        CHANGED,
        /** The parties agreed that no more is to come. */
        CANCELLED,
        /** The buyer no longer waits for what is open. */
        CLOSED
    }

    /**
     * Which version of which order.
     *
     * @param orderId the order
     * @param version from 1
     */
    @Embeddable
    public record Key(
            @Column(name = "order_id", nullable = false) UUID orderId,
            @Column(name = "version", nullable = false) long version) {}

    @EmbeddedId
    private Key id;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private Kind kind;

    @Column(name = "said_by", nullable = false)
    private UUID saidBy;

    @Column(length = 200, nullable = false)
    private String person;

    @Column(name = "said_at", nullable = false)
    private Instant saidAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String content;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OrderVersion() {}

    /**
     * Keeps what was said.
     *
     * @param content JSON of the order after the deed
     */
    public OrderVersion(PurchaseOrder order, long version, Kind kind, MemberId saidBy, Saying saying, String content) {
        this.id = new Key(order.id(), version);
        this.buyerId = order.buyer().value();
        this.sellerId = order.seller().value();
        this.kind = kind;
        this.saidBy = saidBy.value();
        this.person = saying.person();
        this.saidAt = saying.at();
        this.content = content;
    }

    /**
     * Who said something when.
     *
     * @param person name of the person
     * @param at the moment
     */
    public record Saying(String person, Instant at) {}

    public long version() {
        return id.version();
    }

    public Kind kind() {
        return kind;
    }

    public UUID saidBy() {
        return saidBy;
    }

    public String person() {
        return person;
    }

    public Instant saidAt() {
        return saidAt;
    }

    /** JSON of the order after the deed. */
    public String content() {
        return content;
    }
}
