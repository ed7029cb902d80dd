package io.linknet.procurement.supplier.entity;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A licence, permit, certificate or report that a supplier can show.
 *
 * <p>Its supplier alone changes it. When it is renewed under the same number, its end moves; what was withdrawn stays as it
 * was.
 */
@Entity
@Table(name = "qualification")
public class Qualification {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "supplier_id", nullable = false, updatable = false)
    private UUID supplierId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 40, nullable = false)
    private QualificationKind kind;

    @Column(length = 80, nullable = false)
    private String number;

    @Column(length = 120, nullable = false)
    private String issuer;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(nullable = false)
    private boolean withdrawn;

    @Column(name = "document_name", length = 200)
    private @Nullable String documentName;

    @Column(name = "document_type", length = 40)
    private @Nullable String documentType;

    @Column(name = "document_size")
    private @Nullable Integer documentSize;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "document_digest", length = 64)
    private @Nullable String documentDigest;

    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    @Column(name = "entered_by", length = 200, nullable = false, updatable = false)
    private String enteredBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Qualification() {}

    public Qualification(Caller supplier, Terms terms, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.supplierId = supplier.member().value();
        this.enteredAt = at;
        this.enteredBy = supplier.personName();
        this.kind = terms.kind();
        this.number = terms.number();
        this.issuer = terms.issuer();
        this.validFrom = terms.validFrom();
        this.validUntil = terms.validUntil();
    }

    /**
     * What stands on the paper.
     *
     * @param validFrom first day on which it counts
     * @param validUntil last day on which it counts; absent where it does not end
     */
    public record Terms(
            QualificationKind kind, String number, String issuer, LocalDate validFrom, @Nullable LocalDate validUntil) {

        /**
         * Refuses an end before the beginning.
         *
         * @throws io.linknet.kernel.problem.DomainRuleViolation if it ends before it begins
         */
        public Terms {
            if (validUntil != null && validUntil.isBefore(validFrom)) {
                throw SupplierProblem.VALIDITY_REVERSED.at("/validUntil");
            }
        }
    }

    /** The scan of the paper, by what can be said of it without reading it. */
    public record Document(String name, String type, int size, String digest) {}

    /**
     * Takes the supplier's later word.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was withdrawn
     */
    public void change(Terms terms) {
        requireListed();
        kind = terms.kind();
        number = terms.number();
        issuer = terms.issuer();
        validFrom = terms.validFrom();
        validUntil = terms.validUntil();
    }

    /**
     * Puts a document to it; it replaces the one before.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was withdrawn
     */
    public void attach(Document document) {
        requireListed();
        documentName = document.name();
        documentType = document.type();
        documentSize = document.size();
        documentDigest = document.digest();
    }

    /**
     * Takes it back: buyers no longer see it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was withdrawn before
     */
    public void withdraw() {
        requireListed();
        withdrawn = true;
    }

    private void requireListed() {
        if (withdrawn) {
            throw SupplierProblem.QUALIFICATION_IS_WITHDRAWN.because(number);
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public MemberId supplier() {
        return new MemberId(supplierId);
    }

    public Terms terms() {
        return new Terms(kind, number, issuer, validFrom, validUntil);
    }

    /** Whether its supplier has taken it back. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** How it stands on a day. */
    public QualificationState state(LocalDate today) {
        return QualificationState.of(terms(), withdrawn, today);
    }

    /** Absent until one was put to it. */
    public @Nullable Document document() {
        return documentName == null || documentType == null || documentSize == null || documentDigest == null
                ? null
                : new Document(documentName, documentType, documentSize, documentDigest);
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public String enteredBy() {
        return enteredBy;
    }
}
