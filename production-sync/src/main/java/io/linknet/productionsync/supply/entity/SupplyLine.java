package io.linknet.productionsync.supply.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.calendar.Week;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order as its buyer's plant sees it: parts still to come, parts that have come.
 *
 * <p>An announced lot that was weighed in is due no longer, whatever the scale said: what was accepted is stock, what
 * was rejected or missing will not come. Lots are taken off the earliest promises first. Promises and receipts may be
 * told of in any order; the outcome is the same.
 */
@Entity
@Table(name = "supply_line")
public class SupplyLine {

    @Id
    private UUID id;

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(name = "order_line", nullable = false)
    private int line;

    @Column(name = "member_id", nullable = false)
    private UUID memberId;

    @Column(name = "material_code", length = 80)
    private @Nullable String materialCode;

    @Column(length = 3)
    private @Nullable String unit;

    @Column(name = "order_number", length = 80)
    private @Nullable String orderNumber;

    @Column(name = "seller_id")
    private @Nullable UUID sellerId;

    /** When something is still to come, and when something came last: what a grid shows. */
    @Column(name = "next_due")
    private @Nullable LocalDate nextDue;

    @Column(name = "last_received_on")
    private @Nullable LocalDate lastReceivedOn;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "promise", joinColumns = @JoinColumn(name = "supply_line_id"))
    @OrderColumn(name = "position")
    private List<Promise> promises = new ArrayList<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "receipt", joinColumns = @JoinColumn(name = "supply_line_id"))
    @OrderColumn(name = "position")
    private List<Receipt> receipts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SupplyLine() {}

    public SupplyLine(UUID orderId, int line, MemberId member) {
        this.id = idOf(orderId, line);
        this.orderId = orderId;
        this.line = line;
        this.memberId = member.value();
    }

    /** The id that a line has here, whichever event tells of it first. */
    public static UUID idOf(UUID orderId, int line) {
        return UUID.nameUUIDFromBytes((orderId + "/" + line).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes what was ordered. */
    public void ordered(Ordered ordered) {
        materialCode = ordered.materialCode();
        unit = ordered.unit().code();
        orderNumber = ordered.orderNumber();
        sellerId = ordered.seller().value();
        settle();
    }

    /** Takes the seller's answer, which replaces the earlier one. */
    public void promised(List<Promise> answer) {
        promises.clear();
        promises.addAll(answer);
        settle();
    }

    /** Takes a weighed-in lot, once. */
    public void received(Receipt receipt) {
        if (receipts.stream().noneMatch(receipt::isSameLot)) {
            receipts.add(receipt);
            settle();
        }
    }

    private void settle() {
        nextDue = due().stream().map(Promise::due).findFirst().orElse(null);
        lastReceivedOn = receipts.stream()
                .map(Receipt::receivedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is still to come, by day; nothing until the order is known. */
    public List<Promise> due() {
        if (unit == null) {
            return List.of();
        }
        var weighedIn = weighedIn(new Unit(unit));
        var due = new ArrayList<Promise>();
        var inOrder =
                promises.stream().sorted(Comparator.comparing(Promise::due)).toList();
        for (var promise : inOrder) {
            var promised = promise.quantity().in(weighedIn.unit());
            var taken = promised.min(weighedIn);
            weighedIn = weighedIn.minus(taken);
            if (promised.exceeds(taken)) {
                due.add(new Promise(promise.due(), promised.minus(taken)));
            }
        }
        return due;
    }

    private Quantity weighedIn(Unit of) {
        return receipts.stream()
                .map(receipt -> receipt.announcedQuantity().in(of))
                .reduce(Quantity.zero(of), Quantity::plus);
    }

    /** What the line adds to which week; nothing until the order is known. */
    public Map<SupplyWeek, BigDecimal> byWeek() {
        var sums = new HashMap<SupplyWeek, BigDecimal>();
        materialCode().ifPresent(material -> {
            due().forEach(due -> add(sums, material, SupplyKind.PROMISED, due.due(), due.quantity()));
            receipts.forEach(lot -> add(sums, material, SupplyKind.RECEIVED, lot.receivedOn(), lot.acceptedQuantity()));
        });
        return sums;
    }

    private static void add(
            Map<SupplyWeek, BigDecimal> sums, String material, SupplyKind kind, LocalDate day, Quantity quantity) {
        var week = new SupplyWeek(material, kind, Week.of(day), quantity.unit().code());
        sums.merge(week, quantity.amount(), BigDecimal::add);
    }

    /** What has come. */
    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    public UUID orderId() {
        return orderId;
    }

    public int line() {
        return line;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    /** Absent until the order is known. */
    public Optional<String> materialCode() {
        return Optional.ofNullable(materialCode);
    }

    /** Absent until the order is known. */
    public Optional<String> orderNumber() {
        return Optional.ofNullable(orderNumber);
    }

    /** Absent until the order is known. */
    public Optional<MemberId> seller() {
        return Optional.ofNullable(sellerId).map(MemberId::new);
    }
}
