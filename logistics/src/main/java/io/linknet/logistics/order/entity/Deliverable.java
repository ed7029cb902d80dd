package io.linknet.logistics.order.entity;

import static io.linknet.logistics.order.entity.OrderProblem.MORE_THAN_CONFIRMED;
import static io.linknet.logistics.order.entity.OrderProblem.NOTHING_CONFIRMED;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.logistics.gs1.Gtin;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * What may still be shipped on one order line.
 *
 * <p>The seller's promises say how much and when; shipments use the promises up, earliest day first. The sum over all
 * shipments never exceeds what was confirmed plus the tolerance the buyer granted.
 */
@Entity
@Table(name = "deliverable")
public class Deliverable {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "order_line", nullable = false, updatable = false)
    private int orderLine;

    @Column(name = "order_version", nullable = false)
    private long orderVersion;

    @Column(name = "order_number", length = 80, nullable = false)
    private String orderNumber;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @Column(name = "material_code", length = 80, nullable = false)
    private String materialCode;

    @Column(name = "material_name_zh", length = 200, nullable = false)
    private String materialNameZh;

    @Column(name = "material_name_en", length = 200, nullable = false)
    private String materialNameEn;

    @Column(length = 14, nullable = false)
    private String gtin;

    @Column(name = "grade_code", length = 20)
    private @Nullable String gradeCode;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal ordered;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal confirmed;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal shipped;

    @Column(name = "window_from", nullable = false)
    private LocalDate windowFrom;

    @Column(name = "window_to", nullable = false)
    private LocalDate windowTo;

    @Column(length = 200, nullable = false)
    private String place;

    @Column(name = "over_tolerance_percent", precision = 5, scale = 2, nullable = false)
    private BigDecimal overTolerancePercent;

    @Column(name = "next_due")
    private @Nullable LocalDate nextDue;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "promise", joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderBy("due")
    @BatchSize(size = 100)
    private List<Promise> promises = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Deliverable() {}

    /** A line that has been ordered and waits for its seller's promise. */
    public Deliverable(OrderedLine line) {
        this.id = Ids.next();
        this.orderId = line.orderId();
        this.orderLine = line.line();
        this.orderVersion = 1;
        this.buyerId = line.buyer().value();
        this.sellerId = line.seller().value();
        this.unit = line.quantity().unit().code();
        this.confirmed = BigDecimal.ZERO;
        this.shipped = BigDecimal.ZERO;
        restate(line);
    }

    /** Takes a later wording of the same line. */
    public final void restate(OrderedLine line) {
        orderNumber = line.orderNumber();
        materialCode = line.item().materialCode();
        materialNameZh = line.item().nameZh();
        materialNameEn = line.item().nameEn();
        gtin = line.item().gtin().value();
        gradeCode = line.item().gradeCode();
        ordered = line.quantity().in(unit()).amount();
        windowFrom = line.window().from();
        windowTo = line.window().to();
        place = line.place();
        overTolerancePercent = line.overTolerancePercent();
    }

    /** Notes which version of the order it follows. */
    public void follow(long version) {
        orderVersion = version;
    }

    /** Takes what the seller promises now; it replaces what was promised before. */
    public void promise(List<DatedQuantity> promised) {
        var perDay = new TreeMap<LocalDate, Quantity>();
        promised.forEach(part -> perDay.merge(part.due(), part.quantity().in(unit()), Quantity::plus));
        promises.clear();
        perDay.forEach((due, part) -> promises.add(new Promise(buyerId, sellerId, due, part.amount())));
        confirmed = perDay.values().stream()
                .reduce(Quantity.zero(unit()), Quantity::plus)
                .amount();
        nextDue = nextOpenDay();
    }

    /**
     * Uses up promises.
     *
     * @param load in the unit of the line
     * @param pointer where in the message the load stands
     * @throws io.linknet.kernel.problem.DomainRuleViolation if nothing is confirmed or the sum over all shipments would
     *     exceed what was confirmed plus the tolerance
     */
    public void ship(Quantity load, String pointer) {
        if (confirmed.signum() == 0) {
            throw NOTHING_CONFIRMED.at(pointer, orderNumber, orderLine);
        }
        if (load.exceeds(mayShip())) {
            throw MORE_THAN_CONFIRMED.at(pointer, load, mayShip(), orderNumber, orderLine);
        }

        shipped = shipped().plus(load).amount();
        nextDue = nextOpenDay();
    }

    /** Most that the next shipment may carry: confirmed plus tolerance less what has been shipped. */
    public Quantity mayShip() {
        return confirmed().plusPercent(overTolerancePercent).minus(shipped()).max(Quantity.zero(unit()));
    }

    /** Confirmed and not shipped yet; nothing when more was shipped. */
    public Quantity open() {
        return confirmed().minus(shipped()).max(Quantity.zero(unit()));
    }

    /** The promises that shipments have not used up yet, earliest first. */
    public List<DatedQuantity> openPromises() {
        var used = shipped();
        var left = new ArrayList<DatedQuantity>();
        for (var promise : promises) {
            var promised = new Quantity(promise.quantity(), unit());
            var covered = used.min(promised);
            used = used.minus(covered);
            if (promised.exceeds(covered)) {
                left.add(new DatedQuantity(promised.minus(covered), promise.due()));
            }
        }
        return left;
    }

    private @Nullable LocalDate nextOpenDay() {
        return openPromises().stream().map(DatedQuantity::due).findFirst().orElse(null);
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public int orderLine() {
        return orderLine;
    }

    /** The version of the order it follows; what is shipped now is shipped under it. */
    public long orderVersion() {
        return orderVersion;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public MemberId buyer() {
        return new MemberId(buyerId);
    }

    public MemberId seller() {
        return new MemberId(sellerId);
    }

    public OrderedLine.Item item() {
        return new OrderedLine.Item(materialCode, materialNameZh, materialNameEn, new Gtin(gtin), gradeCode);
    }

    public final Unit unit() {
        return new Unit(unit);
    }

    public Quantity ordered() {
        return new Quantity(ordered, unit());
    }

    /** Sum of the seller's promises. */
    public Quantity confirmed() {
        return new Quantity(confirmed, unit());
    }

    /** Sum over all shipments, as announced. */
    public Quantity shipped() {
        return new Quantity(shipped, unit());
    }

    public DeliveryWindow window() {
        return new DeliveryWindow(windowFrom, windowTo);
    }

    public String place() {
        return place;
    }

    /** How much more than confirmed is still welcome, 0 to 100. */
    public BigDecimal overTolerancePercent() {
        return overTolerancePercent;
    }

    /** Day of the first promise that is not shipped yet; absent when none is open. */
    public @Nullable LocalDate nextDue() {
        return nextDue;
    }
}
