package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A request for quotation: what a buyer asks for, until when, and how it will compare the answers.
 *
 * <p>Nothing in it changes once it is published; bids do not change it either, so its version tells nobody that there are
 * some.
 */
@Entity
@Table(name = "rfq")
public class Rfq {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(length = 40, nullable = false, updatable = false)
    private String number;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(length = 120, nullable = false)
    private String title;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false)
    private Currency currency;

    @Column(length = 200, nullable = false)
    private String place;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 6, nullable = false)
    private String district;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 14, nullable = false)
    private RfqAudience audience;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private RfqStatus status;

    @Column(name = "answer_until", nullable = false)
    private Instant answerUntil;

    @Embedded
    private Weights weights;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", length = 200, nullable = false, updatable = false)
    private String createdBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(length = 500)
    private @Nullable String reason;

    @OneToMany(mappedBy = "rfq", cascade = CascadeType.PERSIST)
    @OrderBy("line")
    private List<RfqLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Rfq() {}

    /** Prepares a request; the draft has been checked against catalogue and calendar by the use case. */
    public Rfq(String number, MemberId buyer, RfqDraft draft, String createdBy, Instant createdAt) {
        this.id = Ids.next();
        this.version = 1;
        this.number = number;
        this.buyerId = buyer.value();
        this.title = draft.title();
        this.currency = draft.currency();
        this.place = draft.place();
        this.district = draft.district();
        this.audience = draft.audience();
        this.status = RfqStatus.DRAFT;
        this.answerUntil = draft.answerUntil();
        this.weights = draft.weights();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        for (var asked : draft.lines()) {
            lines.add(new RfqLine(this, lines.size() + 1, asked));
        }
    }

    /** Asks the invited. */
    public void publish(Instant now) {
        if (status != RfqStatus.DRAFT) {
            throw SourcingProblem.RFQ_NOT_DRAFT.because(status);
        }
        if (!answerUntil.isAfter(now)) {
            throw SourcingProblem.RFQ_DEADLINE_PAST.at("/answerUntil", answerUntil);
        }
        status = RfqStatus.OPEN;
        publishedAt = now;
    }

    /** Refuses bids before the publication and from the deadline on, even if nobody has opened the bids yet. */
    public void requireTakesBids(Instant now) {
        if (status != RfqStatus.OPEN || !answerUntil.isAfter(now)) {
            throw SourcingProblem.RFQ_NOT_OPEN.because(number);
        }
    }

    /**
     * The bids are opened.
     *
     * @throws IllegalStateException before the deadline: nobody opens bids early, whoever asks
     */
    public void open(Instant now) {
        if (status != RfqStatus.OPEN || answerUntil.isAfter(now)) {
            throw new IllegalStateException("the bids of " + number + " stay closed until " + answerUntil);
        }
        status = RfqStatus.OPENED;
        openedAt = now;
    }

    /** Takes the request back, as long as no bid is opened. */
    public void withdraw(String because, Instant now) {
        if (status != RfqStatus.DRAFT) {
            requireTakesBids(now);
        }
        status = RfqStatus.WITHDRAWN;
        reason = because;
        decidedAt = now;
    }

    /** Decides for one or more bidders. */
    public void award(Instant now) {
        requireOpened();
        status = RfqStatus.AWARDED;
        decidedAt = now;
    }

    /** Decides for nobody. */
    public void close(String because, Instant now) {
        requireOpened();
        status = RfqStatus.CLOSED;
        reason = because;
        decidedAt = now;
    }

    private void requireOpened() {
        if (status != RfqStatus.OPENED) {
            throw SourcingProblem.RFQ_NOT_OPENED.because(number);
        }
    }

    /** Whether the buyer reads the bids. */
    public boolean isOpened() {
        return openedAt != null;
    }

    /** Whether it is known who wins and who does not. */
    public boolean isDecided() {
        return status == RfqStatus.AWARDED || status == RfqStatus.CLOSED;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public MemberId buyer() {
        return new MemberId(buyerId);
    }

    public String title() {
        return title;
    }

    public Currency currency() {
        return currency;
    }

    public String place() {
        return place;
    }

    /** Adcode of the place. */
    public String district() {
        return district;
    }

    public RfqAudience audience() {
        return audience;
    }

    public RfqStatus status() {
        return status;
    }

    /** First moment at which no bid is taken any more. */
    public Instant answerUntil() {
        return answerUntil;
    }

    public Weights weights() {
        return weights;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    /** Why it was withdrawn or closed, in the buyer's words. */
    public @Nullable String reason() {
        return reason;
    }

    /** The lines by their numbers, in order. */
    public Map<Integer, AskedLine> lines() {
        var numbered = new LinkedHashMap<Integer, AskedLine>();
        lines.forEach(line -> numbered.put(line.line(), line.asked()));
        return numbered;
    }
}
