package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order: what was ordered and how much of it was promised or refused.
 *
 * <p>Promised, refused, closed and open always add up to what was ordered. The line keeps its number for ever.
 *
 * <p>Immutable for Hibernate: what a deed changed is written many lines in one statement, by whoever keeps orders.
 */
@Entity
@Immutable
@Table(name = "purchase_order_line")
public class OrderLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false, updatable = false)
    private PurchaseOrder order;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @Column(nullable = false, updatable = false)
    private int line;

    @Column(name = "material_code", length = 80, nullable = false)
    private String materialCode;

    @Column(name = "material_name_zh", length = 200, nullable = false)
    private String materialNameZh;

    @Column(name = "material_name_en", length = 200, nullable = false)
    private String materialNameEn;

    @Column(length = 14)
    private @Nullable String gtin;

    @Column(name = "grade_code", length = 20)
    private @Nullable String gradeCode;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false, updatable = false)
    private String unit;

    @Column(name = "unit_price", precision = 20, scale = 6, nullable = false)
    private BigDecimal unitPrice;

    @Column(name = "window_from", nullable = false)
    private LocalDate windowFrom;

    @Column(name = "window_to", nullable = false)
    private LocalDate windowTo;

    @Column(length = 200, nullable = false, updatable = false)
    private String place;

    @Column(name = "over_tolerance_percent", precision = 5, scale = 2, nullable = false, updatable = false)
    private BigDecimal overTolerancePercent;

    @Column(name = "under_tolerance_percent", precision = 5, scale = 2, nullable = false, updatable = false)
    private BigDecimal underTolerancePercent;

    @Column(name = "partial_welcome", nullable = false, updatable = false)
    private boolean partialWelcome;

    @Column(name = "demand_line", updatable = false)
    private @Nullable Integer demandLine;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private @Nullable Answer answer;

    @Column(length = 500)
    private @Nullable String reason;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal promised = BigDecimal.ZERO;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal rejected = BigDecimal.ZERO;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal closed = BigDecimal.ZERO;

    @Column(name = "close_reason", length = 500)
    private @Nullable String closeReason;

    @Column(nullable = false)
    private boolean cancelled;

    @Column(precision = 20, scale = 6, updatable = false)
    private @Nullable BigDecimal allocated;

    @Column(name = "blanket_line", updatable = false)
    private @Nullable Integer blanketLine;

    @Transient
    private boolean changed;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OrderLine() {}

    OrderLine(PurchaseOrder order, OrderedLine ordered) {
        this.id = Ids.next();
        this.order = order;
        this.buyerId = order.buyer().value();
        this.sellerId = order.seller().value();
        this.line = ordered.line();
        this.materialCode = ordered.item().materialCode();
        this.materialNameZh = ordered.item().nameZh();
        this.materialNameEn = ordered.item().nameEn();
        this.gtin = ordered.item().gtin();
        this.gradeCode = ordered.item().gradeCode();
        this.quantity = ordered.quantity().amount();
        this.unit = ordered.quantity().unit().code();
        this.unitPrice = ordered.unitPrice().amount();
        this.windowFrom = ordered.window().from();
        this.windowTo = ordered.window().to();
        this.place = ordered.place();
        this.overTolerancePercent = ordered.overTolerancePercent();
        this.underTolerancePercent = ordered.underTolerancePercent();
        this.partialWelcome = ordered.partialWelcome();
        this.demandLine = ordered.demandLine();
        this.allocated = ordered.demandLine() == null ? null : quantity;
    }

    /** Counts towards a line of a blanket order; asks for no more than now, ever. */
    void callOff(int lineOfBlanket) {
        blanketLine = lineOfBlanket;
    }

    /** Takes an answer that {@link AnswerRules} has let through. */
    void take(LineAnswer given, List<Promise> promises) {
        if (given.answer() == Answer.REJECTED) {
            rejected = rejected.add(open().amount());
        }
        promises.forEach(promise -> promised = promised.add(promise.quantity().amount()));
        answer = given.answer();
        reason = given.reason();
        changed = true;
    }

    /** Takes a change that {@link ChangeRules} has let through. */
    void take(LineChange change) {
        changed = true;
        quantity = change.quantity() == null ? quantity : change.quantity().amount();
        closed = change.closed() == null ? closed : change.closed().amount();
        unitPrice = change.unitPrice() == null ? unitPrice : change.unitPrice().amount();
        if (change.window() != null) {
            windowFrom = change.window().from();
            windowTo = change.window().to();
        }
        if (change.item() != null) {
            name(change.item());
        }
        var stated = change.promised();
        if (stated != null) {
            promise(stated);
        }
    }

    private void name(OrderedLine.Item item) {
        materialCode = item.materialCode();
        materialNameZh = item.nameZh();
        materialNameEn = item.nameEn();
        gtin = item.gtin();
        gradeCode = item.gradeCode();
    }

    private void promise(Quantity stated) {
        promised = stated.amount();
        answer = open().isZero() ? Answer.ACCEPTED : Answer.PARTIAL;
        reason = null;
    }

    /** No longer waits for so much of what is open. */
    void close(Quantity part, String why) {
        closed = closed.add(part.amount());
        closeReason = why;
        changed = true;
    }

    /** No more comes than what has been shipped; with nothing shipped the line is cancelled. */
    void cancel(Quantity kept, @Nullable String why) {
        promised = kept.amount();
        closed = quantity.subtract(promised).subtract(rejected);
        closeReason = why;
        cancelled = kept.isZero();
        changed = true;
    }

    /** What is neither promised, refused nor closed; it stays wanted in the window of the line. */
    public Quantity open() {
        return new Quantity(quantity.subtract(promised).subtract(rejected).subtract(closed), unit());
    }

    /** Whether no more is open than a delivery may fall short. */
    public boolean isSettled() {
        var tolerated = quantity.multiply(underTolerancePercent).movePointLeft(2);
        return open().amount().compareTo(tolerated) <= 0;
    }

    public boolean isAnswered() {
        return answer != null;
    }

    /**
     * Whether it comes otherwise than asked: in part, on another day, or no more at all.
     *
     * @param promises those that hold
     */
    boolean isDiffering(List<Promise> promises) {
        return rejected.signum() > 0
                || closed.signum() > 0
                || isAnswered() && open().isPositive()
                || promises.stream().anyMatch(promise -> !window().contains(promise.date()));
    }

    /** Whether a deed changed it since it was read. */
    public boolean isChanged() {
        return changed;
    }

    public UUID id() {
        return id;
    }

    public PurchaseOrder order() {
        return order;
    }

    /** Position in the buyer's document. */
    public int line() {
        return line;
    }

    public OrderedLine.Item item() {
        return new OrderedLine.Item(materialCode, materialNameZh, materialNameEn, gtin, gradeCode);
    }

    public Quantity quantity() {
        return new Quantity(quantity, unit());
    }

    Unit unit() {
        return new Unit(unit);
    }

    /** For one unit of the quantity, in the order's currency. */
    public UnitPrice unitPrice(Currency currency) {
        return new UnitPrice(unitPrice, currency);
    }

    /** The same without its currency, as it is kept. */
    public BigDecimal price() {
        return unitPrice;
    }

    /** Price times ordered quantity, rounded half-even to the currency's minor unit. */
    public Money amount(Currency currency) {
        return unitPrice(currency).times(quantity());
    }

    public DeliveryWindow window() {
        return new DeliveryWindow(windowFrom, windowTo);
    }

    public String place() {
        return place;
    }

    /** By how much a delivery may exceed, in percent. */
    public BigDecimal overTolerancePercent() {
        return overTolerancePercent;
    }

    /** By how much a delivery may fall short, in percent. */
    public BigDecimal underTolerancePercent() {
        return underTolerancePercent;
    }

    /** Whether the seller may confirm a part. */
    public boolean partialWelcome() {
        return partialWelcome;
    }

    public @Nullable Integer demandLine() {
        return demandLine;
    }

    /** The latest answer; absent before the first. */
    public @Nullable Answer answer() {
        return answer;
    }

    /** Why a part or all does not come. */
    public @Nullable String reason() {
        return reason;
    }

    public Quantity promised() {
        return new Quantity(promised, unit());
    }

    public Quantity rejected() {
        return new Quantity(rejected, unit());
    }

    /** What is no longer waited for, by the buyer's word or by agreement. */
    public Quantity closed() {
        return new Quantity(closed, unit());
    }

    /** Why it is no longer waited for. */
    public @Nullable String closeReason() {
        return closeReason;
    }

    /** Whether nothing of the line is to come any more, nor has come. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Whether it was called off a blanket order. */
    boolean isCalledOff() {
        return blanketLine != null;
    }

    /** What a pool gave the seller; the line asks for no more. Absent for lines that come from no pool. */
    public @Nullable Quantity allocated() {
        return allocated == null ? null : new Quantity(allocated, unit());
    }
}
