package io.linknet.procurement.ordering.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The document an order came in, as it came: with every element, whether LinkNet reads it or not. */
@Entity
@Immutable
@Table(name = "order_document")
public class OrderDocument {

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Column(name = "media_type", length = 80, nullable = false)
    private String mediaType;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    private String content;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OrderDocument() {}

    public OrderDocument(PurchaseOrder order, String mediaType, String content) {
        this.orderId = order.id();
        this.buyerId = order.buyer().value();
        this.sellerId = order.seller().value();
        this.mediaType = mediaType;
        this.content = content;
    }

    public String mediaType() {
        return mediaType;
    }

    public String content() {
        return content;
    }
}
