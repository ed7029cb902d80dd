package io.linknet.supplyfinance.trade.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the buyer accepted of one lot for one order line. */
@Entity
@Immutable
@Table(name = "accepted_line")
public class AcceptedLine {

    /**
     * Which line of which receipt.
     *
     * @param receiptId the receipt
     * @param position its line, from 1
     */
    @Embeddable
    public record Key(
            @Column(name = "receipt_id", nullable = false) UUID receiptId,
            @Column(name = "position", nullable = false) int position) {}

    /**
     * The delivery that was weighed in.
     *
     * @param eventId the event that told of it
     * @param shipmentId the shipment
     * @param receiptNumber what people call the weigh-in
     * @param buyer who received
     * @param seller who delivered
     * @param receivedAt when
     */
    public record Delivery(
            UUID eventId, UUID shipmentId, String receiptNumber, MemberId buyer, MemberId seller, Instant receivedAt) {}

    /**
     * What came of the weighing.
     *
     * @param orderId the order it counts for
     * @param orderLine the line it counts for
     * @param accepted taken into stock
     * @param rejected sent back, same unit
     * @param deliveredGrade the grade that was found; absent where the material has none
     * @param deductionPercent taken off the price for it, 0 to 100
     * @param reason why rejected or deducted
     */
    public record Finding(
            UUID orderId,
            int orderLine,
            Quantity accepted,
            Quantity rejected,
            @Nullable String deliveredGrade,
            BigDecimal deductionPercent,
            @Nullable String reason) {}

    @EmbeddedId
    private Key id;

    @Column(name = "event_id", nullable = false)
    private UUID eventId;

    @Column(name = "shipment_id", nullable = false)
    private UUID shipmentId;

    @Column(name = "receipt_number", length = 80, nullable = false)
    private String receiptNumber;

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(name = "order_line", nullable = false)
    private int orderLine;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal accepted;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal rejected;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "delivered_grade", length = 20)
    private @Nullable String deliveredGrade;

    @Column(name = "deduction_percent", precision = 5, scale = 2, nullable = false)
    private BigDecimal deductionPercent;

    @Column(length = 400)
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AcceptedLine() {}

    public AcceptedLine(Key id, Delivery delivery, Finding finding) {
        this.id = id;
        this.eventId = delivery.eventId();
        this.shipmentId = delivery.shipmentId();
        this.receiptNumber = delivery.receiptNumber();
        this.buyerId = delivery.buyer().value();
        this.sellerId = delivery.seller().value();
        this.receivedAt = delivery.receivedAt();
        this.orderId = finding.orderId();
        this.orderLine = finding.orderLine();
        this.accepted = finding.accepted().amount();
        this.rejected = finding.rejected().amount();
        this.unit = finding.accepted().unit().code();
        this.deliveredGrade = finding.deliveredGrade();
        this.deductionPercent = finding.deductionPercent();
        this.reason = finding.reason();
    }

    public Key id() {
        return id;
    }

    public Delivery delivery() {
        return new Delivery(
                eventId, shipmentId, receiptNumber, new MemberId(buyerId), new MemberId(sellerId), receivedAt);
    }

    public Finding finding() {
        var in = new Unit(unit);
        return new Finding(
                orderId,
                orderLine,
                new Quantity(accepted, in),
                new Quantity(rejected, in),
                deliveredGrade,
                deductionPercent,
                reason);
    }
}
