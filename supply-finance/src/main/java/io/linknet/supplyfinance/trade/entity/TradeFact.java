package io.linknet.supplyfinance.trade.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One event of another service, kept as it came: evidence that something was ordered, shipped or accepted. */
@Entity
@Immutable
@Table(name = "trade_fact")
public class TradeFact {

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20, nullable = false)
    private FactKind kind;

    @Column(name = "document_id", nullable = false)
    private UUID documentId;

    @Column(name = "document_version", nullable = false)
    private long documentVersion;

    @Column(length = 80, nullable = false)
    private String number;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64, nullable = false)
    private String digest;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    private String content;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TradeFact() {}

    public TradeFact(
            UUID eventId, Instant occurredAt, FactKind kind, Document document, String digest, String content) {
        this.eventId = eventId;
        this.occurredAt = occurredAt;
        this.kind = kind;
        this.documentId = document.id();
        this.documentVersion = document.version();
        this.number = document.number();
        this.buyerId = document.buyer().value();
        this.sellerId = document.seller().value();
        this.digest = digest;
        this.content = content;
    }

    /**
     * What the event is about.
     *
     * @param id order or shipment
     * @param version order version; 0 for shipments
     * @param number what people call it
     * @param buyer who ordered
     * @param seller who delivers
     */
    public record Document(UUID id, long version, String number, MemberId buyer, MemberId seller) {}

    public UUID eventId() {
        return eventId;
    }

    public FactKind kind() {
        return kind;
    }

    public UUID documentId() {
        return documentId;
    }

    public long documentVersion() {
        return documentVersion;
    }

    public String number() {
        return number;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    /** SHA-256 of {@link #content}, hexadecimal. */
    public String digest() {
        return digest;
    }

    /** Canonical JSON (RFC 8785) of the event's data. */
    public String content() {
        return content;
    }
}
