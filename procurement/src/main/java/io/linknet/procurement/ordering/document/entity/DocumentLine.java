package io.linknet.procurement.ordering.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the documents call a line of an order; the same in every document about it. */
@Entity
@Immutable
@Table(name = "document_line")
public class DocumentLine {

    /**
     * Which line.
     *
     * @param orderId the order
     * @param line the order line's number
     */
    @Embeddable
    public record Key(
            @Column(name = "order_id", nullable = false) UUID orderId,
            @Column(name = "line", nullable = false) int line) {}

    @EmbeddedId
    private Key id;

    @Column(name = "document_line", length = 80, nullable = false)
    private String documentLine;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DocumentLine() {}

    public DocumentLine(UUID orderId, int line, String documentLine) {
        this.id = new Key(orderId, line);
        this.documentLine = documentLine;
    }

    public int line() {
        return id.line();
    }

    public String documentLine() {
        return documentLine;
    }
}
