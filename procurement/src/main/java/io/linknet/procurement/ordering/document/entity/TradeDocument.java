package io.linknet.procurement.ordering.document.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A document about an order, as it came: with every element, whether LinkNet acts on it or not. */
@Entity
@Immutable
@Table(name = "trade_document")
public class TradeDocument {

    /** Which UBL document it is. */
    public enum Kind {
        ORDER,
        ORDER_RESPONSE,
        ORDER_CHANGE,
        ORDER_CANCELLATION
    }

    @Id
    private UUID id;

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Column(name = "sender_id", nullable = false)
    private UUID senderId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20, nullable = false)
    private Kind kind;

    @Column(length = 80, nullable = false)
    private String number;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64, nullable = false)
    private String digest;

    @Column(name = "media_type", length = 80, nullable = false)
    private String mediaType;

    @Column(nullable = false)
    private byte[] content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Carried> carried;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TradeDocument() {}

    /** Keeps what its sender said about an order. */
    public TradeDocument(PurchaseOrder order, MemberId sender, Received received, Instant receivedAt) {
        this.id = Ids.next();
        this.orderId = order.id();
        this.buyerId = order.buyer().value();
        this.sellerId = order.seller().value();
        this.senderId = sender.value();
        this.kind = received.kind();
        this.number = received.number();
        this.digest = received.digest();
        this.mediaType = received.mediaType();
        this.content = received.content();
        this.carried = List.copyOf(received.carried());
        this.receivedAt = receivedAt;
    }

    /**
     * A document on its way in.
     *
     * @param kind which it is
     * @param number what its sender calls it
     * @param digest SHA-256 of its bytes, lower-case hexadecimal
     * @param mediaType of its content
     * @param content the bytes that came
     * @param carried what it says beyond what is acted upon
     */
    public record Received(
            Kind kind, String number, String digest, String mediaType, byte[] content, List<Carried> carried) {}

    /** As it was on its way in. */
    public Received received() {
        return new Received(kind, number, digest, mediaType, content, carried);
    }

    public Kind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public UUID sender() {
        return senderId;
    }

    /** SHA-256 of the bytes that came. */
    public String digest() {
        return digest;
    }

    /** The bytes that came; not to be changed. */
    public byte[] content() {
        return content;
    }

    /** What it says beyond what is acted upon, in the order of the document. */
    public List<Carried> carried() {
        return carried;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
