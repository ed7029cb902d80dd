package io.linknet.supplyfinance.voucher.entity;

import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.MORE_THAN_THE_VOUCHER;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.NOT_THE_VOUCHERS_CURRENCY;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.ONLY_THE_HOLDER_USES_IT;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.RECEIVER_IS_THE_DEBTOR;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.RECEIVER_IS_THE_HOLDER;
import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.VOUCHER_HAS_MATURED;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A claim on a confirmed payable: so much, from that debtor, on that day.
 *
 * <p>A voucher never changes. Passing it on, in whole or in part, uses it up and makes new ones whose faces add up to its
 * own; debtor, currency and due date stay what they were. Whether it has been used is written elsewhere, once.
 */
@Entity
@Immutable
@Table(name = "voucher")
public class Voucher {

    @Id
    private UUID id;

    @Column(length = 40, nullable = false)
    private String number;

    @Column(name = "root_id", nullable = false)
    private UUID rootId;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private UUID[] path;

    @Column(name = "payable_id", nullable = false)
    private UUID payableId;

    @Column(name = "debtor_id", nullable = false)
    private UUID debtorId;

    @Column(name = "holder_id", nullable = false)
    private UUID holderId;

    @Column(name = "previous_holder_id")
    private @Nullable UUID previousHolderId;

    @Column(precision = 20, scale = 4, nullable = false)
    private BigDecimal face;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false)
    private Currency currency;

    @Column(name = "issued_on", nullable = false)
    private LocalDate issuedOn;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Voucher() {}

    private Voucher(
            String number, MemberId holder, Money face, Instant createdAt, @Nullable Voucher parent, Terms terms) {
        this.id = Ids.next();
        this.number = number;
        this.holderId = holder.value();
        this.face = face.amount();
        this.currency = face.currency();
        this.createdAt = createdAt;
        this.payableId = terms.payableId();
        this.debtorId = terms.debtor().value();
        this.issuedOn = terms.issuedOn();
        this.dueOn = terms.dueOn();
        this.rootId = parent == null ? id : parent.rootId;
        this.parentId = parent == null ? null : parent.id;
        this.previousHolderId = parent == null ? null : parent.holderId;
        this.path = parent == null ? new UUID[] {id} : append(parent.path, id);
    }

    /**
     * What every part of an issued voucher has in common.
     *
     * @param payableId the confirmed payable that it rests on
     * @param debtor who pays
     * @param issuedOn day of the confirmation, calendar of Asia/Shanghai
     * @param dueOn day of payment
     */
    public record Terms(UUID payableId, MemberId debtor, LocalDate issuedOn, LocalDate dueOn) {}

    /**
     * Two parts of a used voucher.
     *
     * @param given the part that the operation was about
     * @param kept what is left to the former holder; empty when nothing is
     */
    public record Parts(Voucher given, Optional<Voucher> kept) {

        public List<Voucher> all() {
            return kept.map(rest -> List.of(given, rest)).orElse(List.of(given));
        }
    }

    /** Issues the claim of a confirmed payable to its creditor. */
    public static Voucher issue(String number, Terms terms, MemberId creditor, Money face, Instant at) {
        return new Voucher(number, creditor, face, at, null, terms);
    }

    /**
     * Passes a part on.
     *
     * @param by the member that tries
     * @param receiver the new holder
     * @param part at most the face
     * @param today in the calendar of Asia/Shanghai
     * @param at when
     * @param numbers for the parts
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another than the holder tries, after maturity, to a
     *     receiver that makes no sense, or for more than there is
     */
    public Parts transfer(MemberId by, MemberId receiver, Money part, LocalDate today, Instant at, Numbers numbers) {
        requireUsableBy(by, today);
        if (receiver.equals(holder())) {
            throw RECEIVER_IS_THE_HOLDER.at("/to");
        }
        if (receiver.equals(debtor())) {
            throw RECEIVER_IS_THE_DEBTOR.at("/to");
        }
        requirePart(part);
        return cut(receiver, part, at, numbers);
    }

    /**
     * Cuts off a part that stays with the holder, to be offered to a bank.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation as {@link #transfer}
     */
    public Parts split(MemberId by, Money part, LocalDate today, Instant at, Numbers numbers) {
        requireUsableBy(by, today);
        requirePart(part);
        return cut(holder(), part, at, numbers);
    }

    /**
     * Refuses an offer that could not be kept.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation as {@link #transfer}
     */
    public void requireOfferable(MemberId by, Money part, LocalDate today) {
        requireUsableBy(by, today);
        requirePart(part);
    }

    /** The bank's voucher after it has paid for this one: the whole claim in its hands. */
    public Voucher sell(MemberId bank, Instant at, Numbers numbers) {
        return new Voucher(numbers.next(), bank, face(), at, this, terms());
    }

    /** Where the numbers of new vouchers come from. */
    @FunctionalInterface
    public interface Numbers {

        /** A number that no voucher has. */
        String next();
    }

    private void requireUsableBy(MemberId by, LocalDate today) {
        if (!holder().equals(by)) {
            throw ONLY_THE_HOLDER_USES_IT.because();
        }
        if (!today.isBefore(dueOn)) {
            throw VOUCHER_HAS_MATURED.because(number, dueOn);
        }
    }

    private void requirePart(Money part) {
        if (!part.currency().equals(currency)) {
            throw NOT_THE_VOUCHERS_CURRENCY.at("/amount/currency", currency.getCurrencyCode());
        }
        if (part.compareTo(face()) > 0) {
            throw MORE_THAN_THE_VOUCHER.at("/amount/amount", part, face());
        }
    }

    private Parts cut(MemberId receiver, Money part, Instant at, Numbers numbers) {
        var given = new Voucher(numbers.next(), receiver, part, at, this, terms());
        var rest = face().minus(part);
        return new Parts(
                given,
                rest.isZero()
                        ? Optional.empty()
                        : Optional.of(new Voucher(numbers.next(), holder(), rest, at, this, terms())));
    }

    private static UUID[] append(UUID[] path, UUID id) {
        var longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = id;
        return longer;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID rootId() {
        return rootId;
    }

    /** The voucher that it is a part of; empty for an issued one. */
    public Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** Ids from the issued voucher down to this one. */
    public List<UUID> path() {
        return List.of(path);
    }

    public Terms terms() {
        return new Terms(payableId, debtor(), issuedOn, dueOn);
    }

    public MemberId debtor() {
        return new MemberId(debtorId);
    }

    public MemberId holder() {
        return new MemberId(holderId);
    }

    /** Who held what it is a part of; empty for an issued one. */
    public Optional<MemberId> previousHolder() {
        return Optional.ofNullable(previousHolderId).map(MemberId::new);
    }

    public Money face() {
        return new Money(face, currency);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
