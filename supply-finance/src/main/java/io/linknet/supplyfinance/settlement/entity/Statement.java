package io.linknet.supplyfinance.settlement.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the buyer owes the seller for one delivery of one order.
 *
 * <p>Drawn up from facts alone and never changed; the total is the sum of its lines. A statement of nothing (all of it
 * rejected) is drawn up too: it tells the seller that there is nothing to wait for.
 */
@Entity
@Table(name = "statement")
public class Statement {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(length = 40, nullable = false)
    private String number;

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(name = "order_number", length = 80, nullable = false)
    private String orderNumber;

    @Column(name = "order_version", nullable = false)
    private long orderVersion;

    @Column(name = "shipment_id", nullable = false)
    private UUID shipmentId;

    @Column(name = "receipt_id", nullable = false)
    private UUID receiptId;

    @Column(name = "receipt_number", length = 80, nullable = false)
    private String receiptNumber;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false)
    private Currency currency;

    @Column(precision = 20, scale = 4, nullable = false)
    private BigDecimal total;

    @Column(name = "received_on", nullable = false)
    private LocalDate receivedOn;

    @Column(name = "drawn_up_at", nullable = false)
    private Instant drawnUpAt;

    @ElementCollection
    @CollectionTable(name = "statement_line", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderBy("position")
    private List<StatementLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "statement_evidence", joinColumns = @JoinColumn(name = "statement_id"))
    @Column(name = "event_id", nullable = false)
    private Set<UUID> evidence = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Statement() {}

    /**
     * Draws up a statement.
     *
     * @param lots at least one, all priced in one currency
     * @param evidence ids of the events it rests on
     */
    public Statement(
            String number,
            SettledDelivery delivery,
            List<SettledLot> lots,
            Collection<UUID> evidence,
            Instant drawnUpAt) {
        this.id = Ids.next();
        this.number = number;
        this.orderId = delivery.orderId();
        this.orderNumber = delivery.orderNumber();
        this.orderVersion = delivery.orderVersion();
        this.shipmentId = delivery.shipmentId();
        this.receiptId = delivery.receiptId();
        this.receiptNumber = delivery.receiptNumber();
        this.buyerId = delivery.buyer().value();
        this.sellerId = delivery.seller().value();
        this.receivedOn = delivery.receivedOn();
        this.currency = lots.get(0).unitPrice().currency();
        this.drawnUpAt = drawnUpAt;
        this.evidence.addAll(evidence);
        for (var lot : lots) {
            lines.add(new StatementLine(lines.size() + 1, lot));
        }
        this.total = lines.stream()
                .map(line -> line.amounts().net())
                .reduce(Money.zero(currency), Money::plus)
                .amount();
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

    public SettledDelivery delivery() {
        return new SettledDelivery(
                orderId,
                orderNumber,
                orderVersion,
                shipmentId,
                receiptId,
                receiptNumber,
                buyer(),
                seller(),
                receivedOn);
    }

    public MemberId buyer() {
        return new MemberId(buyerId);
    }

    public MemberId seller() {
        return new MemberId(sellerId);
    }

    public Money total() {
        return new Money(total, currency);
    }

    public Instant drawnUpAt() {
        return drawnUpAt;
    }

    public List<StatementLine> lines() {
        return List.copyOf(lines);
    }

    /** Ids of the events it rests on. */
    public Set<UUID> evidence() {
        return Set.copyOf(evidence);
    }

    /** What is owed per order line; the amounts add up to the total. */
    public Map<Integer, Money> amountsByOrderLine() {
        var amounts = new TreeMap<Integer, Money>();
        lines.forEach(line -> amounts.merge(line.orderLine(), line.amounts().net(), Money::plus));
        return amounts;
    }
}
