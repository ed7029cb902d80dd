package io.linknet.supplyfinance.application.entity;

import static io.linknet.supplyfinance.application.entity.ApplicationProblem.APPLICATION_ALREADY_CLOSED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.CLAIM_HAS_MATURED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.DISCOUNT_EATS_THE_AMOUNT;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.MORE_THAN_IS_OWED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NOT_APPROVED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NOT_DISBURSED;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NOT_THE_APPLICATIONS_CURRENCY;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NOT_WAITING_FOR_AN_OFFER;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NO_OFFER_TO_ACCEPT;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NO_OFFER_TO_APPROVE;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.OFFERED_BY_THE_SAME_PERSON;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.OFFER_NOT_ACCEPTED_YET;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.ONLY_THE_APPLICANT_ANSWERS;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.ONLY_THE_BANK_DECIDES;

import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One voucher offered to one bank.
 *
 * <p>The applicant says beforehand which rate it accepts at most; an offer above it needs a second yes. One person of the
 * bank offers, another approves. After the money has moved, repayments add up to the face, never beyond.
 */
@Entity
@Table(name = "financing_application")
public class FinancingApplication {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(length = 40, nullable = false)
    private String number;

    @Column(name = "voucher_id", nullable = false, updatable = false)
    private UUID voucherId;

    @Column(name = "payable_id", nullable = false, updatable = false)
    private UUID payableId;

    @Column(name = "applicant_id", nullable = false, updatable = false)
    private UUID applicantId;

    @Column(name = "bank_id", nullable = false, updatable = false)
    private UUID bankId;

    @Column(name = "debtor_id", nullable = false, updatable = false)
    private UUID debtorId;

    @Column(precision = 20, scale = 4, nullable = false, updatable = false)
    private BigDecimal amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false, updatable = false)
    private Currency currency;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(name = "highest_rate", precision = 7, scale = 4, nullable = false, updatable = false)
    private BigDecimal highestRate;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private ApplicationStatus status;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "applied_by", length = 200, nullable = false))
    @AttributeOverride(name = "name", column = @Column(name = "applied_by_name", length = 120, nullable = false))
    @AttributeOverride(name = "at", column = @Column(name = "applied_at", nullable = false))
    private Signature applied;

    @Column(precision = 7, scale = 4)
    private @Nullable BigDecimal rate;

    @Column(precision = 20, scale = 4)
    private @Nullable BigDecimal discount;

    @Column(length = 400)
    private @Nullable String note;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "offered_by", length = 200))
    @AttributeOverride(name = "name", column = @Column(name = "offered_by_name", length = 120))
    @AttributeOverride(name = "at", column = @Column(name = "offered_at"))
    private @Nullable Signature offered;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "approved_by", length = 200))
    @AttributeOverride(name = "name", column = @Column(name = "approved_by_name", length = 120))
    @AttributeOverride(name = "at", column = @Column(name = "approved_at"))
    private @Nullable Signature approved;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "disbursed_by", length = 200))
    @AttributeOverride(name = "name", column = @Column(name = "disbursed_by_name", length = 120))
    @AttributeOverride(name = "at", column = @Column(name = "disbursed_at"))
    private @Nullable Signature disbursed;

    @Column(name = "bank_voucher_id")
    private @Nullable UUID bankVoucherId;

    @Column(precision = 20, scale = 4, nullable = false)
    private BigDecimal repaid;

    @Column(name = "ended_reason", length = 400)
    private @Nullable String endedReason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FinancingApplication() {}

    /** Applies; the voucher has been cut to the amount and locked by the use case. */
    public FinancingApplication(UUID id, String number, Offer offer, BigDecimal highestRate, Signature applied) {
        this.id = id;
        this.number = number;
        this.voucherId = offer.voucherId();
        this.payableId = offer.payableId();
        this.applicantId = offer.applicant().value();
        this.bankId = offer.bank().value();
        this.debtorId = offer.debtor().value();
        this.amount = offer.amount().amount();
        this.currency = offer.amount().currency();
        this.dueOn = offer.dueOn();
        this.highestRate = highestRate;
        this.status = ApplicationStatus.APPLIED;
        this.applied = applied;
        this.repaid = BigDecimal.ZERO;
    }

    /**
     * What is offered to whom.
     *
     * @param voucherId the voucher of exactly the amount
     * @param payableId the payable that it rests on
     * @param applicant its holder
     * @param bank who is asked
     * @param debtor who pays in the end
     * @param amount the voucher's face
     * @param dueOn when the debtor pays
     */
    public record Offer(
            UUID voucherId,
            UUID payableId,
            MemberId applicant,
            MemberId bank,
            MemberId debtor,
            Money amount,
            LocalDate dueOn) {}

    /**
     * A person of the bank names its rate. At or below the applicant's highest rate the offer is accepted by that.
     *
     * @param newRate percent a year
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries, if it is not waiting for an offer, if
     *     the claim has matured, or if nothing would be left to pay out
     */
    public ApplicationMoved offer(
            MemberId member, Signature signature, BigDecimal newRate, @Nullable String words, LocalDate today) {
        requireBank(member);
        if (status != ApplicationStatus.APPLIED) {
            throw NOT_WAITING_FOR_AN_OFFER.because(number);
        }
        requireNotMatured(today);
        var cost = Discount.of(amount(), newRate, today, dueOn).amount();
        if (cost.compareTo(amount()) >= 0) {
            throw DISCOUNT_EATS_THE_AMOUNT.at("/rate", cost, amount());
        }

        status = ApplicationStatus.OFFERED;
        rate = newRate;
        discount = cost.amount();
        note = words;
        offered = signature;
        acceptedAt = newRate.compareTo(highestRate) <= 0 ? signature.at() : null;
        return moved(ApplicationStep.OFFERED);
    }

    /**
     * The applicant says yes to an offer above its highest rate.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries or if there is nothing to accept
     */
    public ApplicationMoved accept(MemberId member, Instant at) {
        requireApplicant(member);
        if (status != ApplicationStatus.OFFERED || acceptedAt != null) {
            throw NO_OFFER_TO_ACCEPT.because(number);
        }

        acceptedAt = at;
        return moved(ApplicationStep.ACCEPTED);
    }

    /**
     * Another person of the bank agrees.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries, if there is no accepted offer, if the
     *     same person made it, or if the claim has matured
     */
    public ApplicationMoved approve(MemberId member, Signature signature, LocalDate today) {
        requireBank(member);
        if (status != ApplicationStatus.OFFERED || offered == null) {
            throw NO_OFFER_TO_APPROVE.because(number);
        }
        if (acceptedAt == null) {
            throw OFFER_NOT_ACCEPTED_YET.because(number);
        }
        if (offered.isBySamePersonAs(signature)) {
            throw OFFERED_BY_THE_SAME_PERSON.because(number);
        }
        requireNotMatured(today);

        status = ApplicationStatus.APPROVED;
        approved = signature;
        return moved(ApplicationStep.APPROVED);
    }

    /**
     * Refuses a disbursement that could not be made.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries, if it is not approved, or if the
     *     claim has matured
     */
    public void requireDisbursable(MemberId member, LocalDate today) {
        requireBank(member);
        if (status != ApplicationStatus.APPROVED) {
            throw NOT_APPROVED.because(number);
        }
        requireNotMatured(today);
    }

    /** The bank has paid and holds the claim; see {@link #requireDisbursable}. */
    public ApplicationMoved disburse(MemberId member, Signature signature, LocalDate today, UUID boughtVoucherId) {
        requireDisbursable(member, today);

        status = ApplicationStatus.DISBURSED;
        disbursed = signature;
        bankVoucherId = boughtVoucherId;
        return new ApplicationMoved(this, ApplicationStep.DISBURSED, payout().orElseThrow());
    }

    /**
     * The debtor has paid the bank, in whole or in part.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries, if nothing was paid out, or if it is
     *     more than is still owed
     */
    public ApplicationMoved repay(MemberId member, Money paid) {
        requireBank(member);
        if (status != ApplicationStatus.DISBURSED) {
            throw NOT_DISBURSED.because(number);
        }
        if (!paid.currency().equals(currency)) {
            throw NOT_THE_APPLICATIONS_CURRENCY.at("/amount/currency", currency.getCurrencyCode());
        }
        if (paid.compareTo(outstanding()) > 0) {
            throw MORE_THAN_IS_OWED.at("/amount/amount", paid, outstanding());
        }

        repaid = repaid.add(paid.amount());
        status = outstanding().isZero() ? ApplicationStatus.REPAID : status;
        return new ApplicationMoved(this, ApplicationStep.REPAID, paid);
    }

    /**
     * The bank says no.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries or if it has paid already
     */
    public ApplicationMoved refuse(MemberId member, String reason, Instant at) {
        requireBank(member);
        return end(ApplicationStatus.REFUSED, ApplicationStep.REFUSED, reason, at);
    }

    /**
     * The applicant takes it back.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tries or if the bank has paid already
     */
    public ApplicationMoved withdraw(MemberId member, Instant at) {
        requireApplicant(member);
        return end(ApplicationStatus.WITHDRAWN, ApplicationStep.WITHDRAWN, null, at);
    }

    private ApplicationMoved end(ApplicationStatus how, ApplicationStep step, @Nullable String reason, Instant at) {
        switch (status) {
            case APPLIED, OFFERED, APPROVED -> status = how;
            case DISBURSED, REPAID, REFUSED, WITHDRAWN -> throw APPLICATION_ALREADY_CLOSED.because(number);
        }
        endedReason = reason;
        endedAt = at;
        return moved(step);
    }

    private ApplicationMoved moved(ApplicationStep step) {
        return new ApplicationMoved(this, step, amount());
    }

    private void requireBank(MemberId member) {
        if (!bank().equals(member)) {
            throw ONLY_THE_BANK_DECIDES.because();
        }
    }

    private void requireApplicant(MemberId member) {
        if (!applicant().equals(member)) {
            throw ONLY_THE_APPLICANT_ANSWERS.because();
        }
    }

    private void requireNotMatured(LocalDate today) {
        if (!today.isBefore(dueOn)) {
            throw CLAIM_HAS_MATURED.because(number, dueOn);
        }
    }

    /** What happened when it was applied for. */
    public ApplicationMoved applicationMade() {
        return moved(ApplicationStep.APPLIED);
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

    public UUID voucherId() {
        return voucherId;
    }

    public UUID payableId() {
        return payableId;
    }

    public MemberId applicant() {
        return new MemberId(applicantId);
    }

    public MemberId bank() {
        return new MemberId(bankId);
    }

    public MemberId debtor() {
        return new MemberId(debtorId);
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Percent a year that the applicant accepts without being asked again. */
    public BigDecimal highestRate() {
        return highestRate;
    }

    public ApplicationStatus status() {
        return status;
    }

    public Signature applied() {
        return applied;
    }

    /** Percent a year; empty before the offer. */
    public Optional<BigDecimal> rate() {
        return Optional.ofNullable(rate);
    }

    /** What the bank takes off; empty before the offer. */
    public Optional<Money> discount() {
        return Optional.ofNullable(discount).map(cost -> new Money(cost, currency));
    }

    /** What the applicant gets; empty before the offer. */
    public Optional<Money> payout() {
        return discount().map(cost -> amount().minus(cost));
    }

    /** The bank's words with the offer. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<Signature> offered() {
        return Optional.ofNullable(offered);
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    public Optional<Signature> approved() {
        return Optional.ofNullable(approved);
    }

    public Optional<Signature> disbursed() {
        return Optional.ofNullable(disbursed);
    }

    /** The voucher that the bank holds since it has paid. */
    public Optional<UUID> bankVoucherId() {
        return Optional.ofNullable(bankVoucherId);
    }

    public Money repaid() {
        return new Money(repaid, currency);
    }

    /** What the debtor still owes the bank, once it has paid. */
    public Money outstanding() {
        return amount().minus(repaid());
    }

    /** Why the bank said no. */
    public Optional<String> endedReason() {
        return Optional.ofNullable(endedReason);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
