package io.linknet.supplyfinance.ledger.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What one business event did to the books.
 *
 * <p>Written once and never changed: corrections are journals of their own. It balances in each member's books and in
 * each currency, or it does not exist.
 */
@Entity
@Table(name = "journal")
public class Journal {

    @Id
    private UUID id;

    @Column(name = "business_event", length = 120, nullable = false)
    private String businessEvent;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30, nullable = false)
    private JournalKind kind;

    @Column(name = "document_type", length = 40, nullable = false)
    private String documentType;

    @Column(name = "document_id", nullable = false)
    private UUID documentId;

    @Column(name = "document_number", length = 40, nullable = false)
    private String documentNumber;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private UUID[] parties;

    @Column(name = "posted_at", nullable = false)
    private Instant postedAt;

    @ElementCollection
    @CollectionTable(name = "posting", joinColumns = @JoinColumn(name = "journal_id"))
    @OrderBy("position")
    private List<Posting> postings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Journal() {}

    /**
     * Writes a journal.
     *
     * @throws IllegalStateException if it does not balance, which is a programming error
     */
    public Journal(JournalEntry entry, Instant postedAt) {
        this.id = Ids.next();
        this.businessEvent = entry.businessEvent();
        this.kind = entry.kind();
        this.documentType = entry.document().type();
        this.documentId = entry.document().id();
        this.documentNumber = entry.document().number();
        this.postedAt = postedAt;
        for (var item : entry.items()) {
            postings.add(Posting.of(postings.size() + 1, item.owner(), item.account(), item.amount()));
        }
        this.parties = postings.stream().map(Posting::ownerId).distinct().toArray(UUID[]::new);
        requireBalanced();
    }

    private record Books(UUID owner, Currency currency) {}

    private void requireBalanced() {
        Map<Books, Money> sums = new HashMap<>();
        for (var posting : postings) {
            var amount = posting.amount();
            sums.merge(new Books(posting.ownerId(), amount.currency()), amount, Money::plus);
        }
        if (postings.isEmpty() || sums.values().stream().anyMatch(sum -> !sum.isZero())) {
            throw new IllegalStateException(businessEvent + " does not balance: " + sums);
        }
    }

    public UUID id() {
        return id;
    }

    /** What happened, for example {@code PAYABLE_CONFIRMED/<id>}. */
    public String businessEvent() {
        return businessEvent;
    }

    public JournalKind kind() {
        return kind;
    }

    public JournalEntry.Document document() {
        return new JournalEntry.Document(documentType, documentId, documentNumber);
    }

    public Instant postedAt() {
        return postedAt;
    }

    public List<Posting> postings() {
        return List.copyOf(postings);
    }
}
