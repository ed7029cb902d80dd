package io.linknet.procurement.blanket.entity;

import static io.linknet.procurement.blanket.entity.BlanketProblem.BLANKET_LINE_CALLED_TWICE;
import static io.linknet.procurement.blanket.entity.BlanketProblem.BLANKET_ORDER_DECIDED;
import static io.linknet.procurement.blanket.entity.BlanketProblem.BLANKET_ORDER_NOT_AGREED;
import static io.linknet.procurement.blanket.entity.BlanketProblem.CALLED_OUT_OF_TIME;
import static io.linknet.procurement.blanket.entity.BlanketProblem.NOT_YOUR_BLANKET_ORDER;
import static io.linknet.procurement.blanket.entity.BlanketProblem.UNKNOWN_BLANKET_LINE;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a buyer will call off from one seller over a time, at a price, once the seller has agreed. */
@Entity
@Table(name = "blanket_order")
public class BlanketOrder {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(length = 80, nullable = false, updatable = false)
    private String number;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false, updatable = false)
    private Currency currency;

    @Column(length = 200, nullable = false, updatable = false)
    private String place;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "delivery_terms", length = 3, nullable = false, updatable = false)
    private DeliveryTerms deliveryTerms;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", nullable = false, updatable = false)
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private BlanketStatus status;

    @Column(name = "placed_at", nullable = false, updatable = false)
    private Instant placedAt;

    @Column(name = "placed_by", length = 200, nullable = false, updatable = false)
    private String placedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by", length = 200)
    private @Nullable String decidedBy;

    @Column(length = 500)
    private @Nullable String reason;

    @OneToMany(mappedBy = "blanket", cascade = CascadeType.PERSIST)
    @OrderBy("line")
    private List<BlanketLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected BlanketOrder() {}

    /** Offers a blanket order; the draft has been checked by the use case. */
    public BlanketOrder(BlanketDraft draft, String placedBy, Instant placedAt) {
        this.id = Ids.next();
        this.version = 1;
        this.number = draft.number();
        this.buyerId = draft.buyer().value();
        this.sellerId = draft.seller().value();
        this.currency = draft.currency();
        this.place = draft.place();
        this.deliveryTerms = draft.deliveryTerms();
        this.validFrom = draft.validity().from();
        this.validTo = draft.validity().to();
        this.status = BlanketStatus.PLACED;
        this.placedBy = placedBy;
        this.placedAt = placedAt;
        draft.lines().forEach(line -> lines.add(new BlanketLine(this, line)));
    }

    /** The seller agrees. */
    public void agree(MemberId member, String person, Instant at) {
        decide(member, BlanketStatus.AGREED, person, at, null);
    }

    /** The seller does not agree. */
    public void refuse(MemberId member, String person, Instant at, String why) {
        decide(member, BlanketStatus.REFUSED, person, at, why);
    }

    private void decide(MemberId member, BlanketStatus outcome, String person, Instant at, @Nullable String why) {
        if (!member.equals(seller())) {
            throw NOT_YOUR_BLANKET_ORDER.because();
        }
        if (status != BlanketStatus.PLACED) {
            throw BLANKET_ORDER_DECIDED.because(number, status);
        }
        note(outcome, person, at, why);
    }

    /** The buyer calls no more off. */
    public void end(MemberId member, String person, Instant at, String why) {
        if (!member.equals(buyer())) {
            throw NOT_YOUR_BLANKET_ORDER.because();
        }
        if (status != BlanketStatus.PLACED && status != BlanketStatus.AGREED) {
            throw BLANKET_ORDER_NOT_AGREED.because(number, status);
        }
        note(BlanketStatus.ENDED, person, at, why);
    }

    private void note(BlanketStatus outcome, String person, Instant at, @Nullable String why) {
        status = outcome;
        decidedBy = person;
        decidedAt = at;
        reason = why;
    }

    /**
     * What a call-off takes of each line, in the line's unit; changes nothing, since what is called off is added up from
     * the call-offs.
     *
     * @param called by line, what was called off before and still is
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member calls off, the blanket order is not agreed,
     *     a line is unknown or named twice, its window leaves the time, or its quantity does not fit
     */
    public Map<BlanketLine, Quantity> callOff(
            MemberId member, List<CallOffLine> wanted, Map<Integer, Quantity> called) {
        if (!member.equals(buyer())) {
            throw NOT_YOUR_BLANKET_ORDER.because();
        }
        if (status != BlanketStatus.AGREED) {
            throw BLANKET_ORDER_NOT_AGREED.because(number, status);
        }
        var taken = new LinkedHashMap<BlanketLine, Quantity>();
        for (var index = 0; index < wanted.size(); index++) {
            var at = "/lines/" + index;
            var want = wanted.get(index);
            var line = line(want.line(), at);
            requireInTime(want.window(), at);
            var before = called.getOrDefault(line.line(), Quantity.zero(line.unit()));
            if (taken.put(line, line.take(want.quantity(), before, at)) != null) {
                throw BLANKET_LINE_CALLED_TWICE.at(at + "/line", line.line());
            }
        }
        return taken;
    }

    private BlanketLine line(int number, String at) {
        return lines.stream()
                .filter(line -> line.line() == number)
                .findFirst()
                .orElseThrow(() -> UNKNOWN_BLANKET_LINE.at(at + "/line", number));
    }

    private void requireInTime(DeliveryWindow window, String at) {
        if (window.from().isBefore(validFrom) || window.to().isAfter(validTo)) {
            throw CALLED_OUT_OF_TIME.at(at + "/windowFrom", validFrom, validTo);
        }
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

    public MemberId seller() {
        return new MemberId(sellerId);
    }

    public Currency currency() {
        return currency;
    }

    public String place() {
        return place;
    }

    /** Who carries the goods of each call-off. */
    public DeliveryTerms deliveryTerms() {
        return deliveryTerms;
    }

    /** The days on which deliveries are welcome. */
    public DeliveryWindow validity() {
        return new DeliveryWindow(validFrom, validTo);
    }

    public BlanketStatus status() {
        return status;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public String placedBy() {
        return placedBy;
    }

    /** Who agreed, refused or ended it; absent while it is offered. */
    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was refused or ended. */
    public @Nullable String reason() {
        return reason;
    }

    public List<BlanketLine> lines() {
        return List.copyOf(lines);
    }
}
