package io.linknet.supplyfinance.payable.entity;

import static io.linknet.supplyfinance.payable.entity.PayableProblem.ONLY_THE_DEBTOR_CONFIRMS;
import static io.linknet.supplyfinance.payable.entity.PayableProblem.PAYABLE_NOT_A_DRAFT;
import static io.linknet.supplyfinance.payable.entity.PayableProblem.PAYABLE_NOT_PREPARED;
import static io.linknet.supplyfinance.payable.entity.PayableProblem.PREPARED_BY_THE_SAME_PERSON;

import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer owes for one delivery, until two of its people have said so.
 *
 * <p>The amount is the statement's and cannot be typed. One person prepares and names the due date, another confirms or
 * hands back; a confirmed payable never changes again. Every operation checks before it changes.
 */
@Entity
@Table(name = "payable")
public class Payable {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(length = 40, nullable = false)
    private String number;

    @Column(name = "statement_id", nullable = false, updatable = false)
    private UUID statementId;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "debtor_id", nullable = false, updatable = false)
    private UUID debtorId;

    @Column(name = "creditor_id", nullable = false, updatable = false)
    private UUID creditorId;

    @Column(precision = 20, scale = 4, nullable = false, updatable = false)
    private BigDecimal amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false, updatable = false)
    private Currency currency;

    @Column(name = "received_on", nullable = false, updatable = false)
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private PayableStatus status;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "term_reason", length = 400)
    private @Nullable String termReason;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "prepared_by", length = 200))
    @AttributeOverride(name = "name", column = @Column(name = "prepared_by_name", length = 120))
    @AttributeOverride(name = "at", column = @Column(name = "prepared_at"))
    private @Nullable Signature prepared;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "approved_by", length = 200))
    @AttributeOverride(name = "name", column = @Column(name = "approved_by_name", length = 120))
    @AttributeOverride(name = "at", column = @Column(name = "approved_at"))
    private @Nullable Signature approved;

    @Column(name = "returned_reason", length = 400)
    private @Nullable String returnedReason;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "payable_line", joinColumns = @JoinColumn(name = "payable_id"))
    @OrderBy("orderLine")
    private List<PayableLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Payable() {}

    /** Drafts what a statement says is owed. */
    public Payable(String number, Claim claim, Instant createdAt) {
        this.id = Ids.next();
        this.number = number;
        this.statementId = claim.statementId();
        this.orderId = claim.orderId();
        this.debtorId = claim.debtor().value();
        this.creditorId = claim.creditor().value();
        this.amount = claim.amount().amount();
        this.currency = claim.amount().currency();
        this.receivedOn = claim.receivedOn();
        this.status = PayableStatus.DRAFT;
        this.createdAt = createdAt;
        claim.amounts().forEach((line, part) -> lines.add(new PayableLine(line, part.amount())));
    }

    /**
     * What a statement says is owed.
     *
     * @param statementId the statement
     * @param orderId the order behind it
     * @param debtor who owes
     * @param creditor who is owed
     * @param amount more than nothing
     * @param amounts the amount by order line
     * @param receivedOn day of the weigh-in
     */
    public record Claim(
            UUID statementId,
            UUID orderId,
            MemberId debtor,
            MemberId creditor,
            Money amount,
            Map<Integer, Money> amounts,
            LocalDate receivedOn) {}

    /**
     * One person of the debtor stands behind the amount and names the day of payment.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries, if it is no draft, or if the term
     *     is not lawful
     */
    public PayablePrepared prepare(MemberId member, Signature signature, PaymentTerm term, LocalDate today) {
        requireDebtor(member);
        if (status != PayableStatus.DRAFT) {
            throw PAYABLE_NOT_A_DRAFT.because(number);
        }
        term.requireLawfulFrom(today);

        status = PayableStatus.PREPARED;
        prepared = signature;
        dueOn = term.dueOn();
        termReason = term.reason();
        returnedReason = null;
        return new PayablePrepared(this);
    }

    /**
     * Another person of the debtor confirms.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries, if nobody prepared it, if the same
     *     person did, or if the due date has passed since
     */
    public PayableConfirmed approve(MemberId member, Signature signature, LocalDate today) {
        requireDebtor(member);
        var preparer = requirePrepared();
        if (preparer.isBySamePersonAs(signature)) {
            throw PREPARED_BY_THE_SAME_PERSON.because(number);
        }
        term().requireLawfulFrom(today);

        status = PayableStatus.CONFIRMED;
        approved = signature;
        return new PayableConfirmed(this);
    }

    /**
     * Another person of the debtor hands it back to be prepared again.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries or if nobody prepared it
     */
    public void handBack(MemberId member, String reason) {
        requireDebtor(member);
        requirePrepared();

        status = PayableStatus.DRAFT;
        prepared = null;
        dueOn = null;
        termReason = null;
        returnedReason = reason;
    }

    private void requireDebtor(MemberId member) {
        if (!debtor().equals(member)) {
            throw ONLY_THE_DEBTOR_CONFIRMS.because();
        }
    }

    private Signature requirePrepared() {
        if (status != PayableStatus.PREPARED || prepared == null) {
            throw PAYABLE_NOT_PREPARED.because(number);
        }
        return prepared;
    }

    private PaymentTerm term() {
        if (dueOn == null) {
            throw PAYABLE_NOT_PREPARED.because(number);
        }
        return new PaymentTerm(dueOn, termReason);
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

    public UUID statementId() {
        return statementId;
    }

    public UUID orderId() {
        return orderId;
    }

    public MemberId debtor() {
        return new MemberId(debtorId);
    }

    public MemberId creditor() {
        return new MemberId(creditorId);
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public PayableStatus status() {
        return status;
    }

    /** Empty while it is a draft. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    /** Why the term is longer than usual; empty when it is not. */
    public Optional<String> termReason() {
        return Optional.ofNullable(termReason);
    }

    public Optional<Signature> prepared() {
        return Optional.ofNullable(prepared);
    }

    public Optional<Signature> approved() {
        return Optional.ofNullable(approved);
    }

    /** Why it was handed back last; empty when it was not or is prepared again. */
    public Optional<String> returnedReason() {
        return Optional.ofNullable(returnedReason);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The amount by order line. */
    public Map<Integer, Money> amounts() {
        var amounts = new TreeMap<Integer, Money>();
        lines.forEach(line -> amounts.put(line.orderLine(), new Money(line.amount(), currency)));
        return amounts;
    }
}
