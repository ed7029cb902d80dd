package io.linknet.logistics.receiving.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.logistics.shipment.entity.Consignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The judgement on one lot, as a row of a receipt. */
@Entity
@Immutable
@Table(name = "receipt_line")
public class ReceiptLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "receipt_id", nullable = false, updatable = false)
    private Receipt receipt;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "carrier_id", nullable = false)
    private UUID carrierId;

    @Column(nullable = false)
    private int position;

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(name = "order_line", nullable = false)
    private int orderLine;

    @Column(name = "lot_id", nullable = false)
    private UUID lotId;

    @Column(name = "lot_number", length = 20, nullable = false)
    private String lotNumber;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal shipped;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal gross;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal tare;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal net;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal accepted;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal rejected;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal shortage;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal surplus;

    @Column(name = "delivered_grade", length = 20)
    private @Nullable String deliveredGrade;

    @Column(name = "deduction_percent", precision = 5, scale = 2, nullable = false)
    private BigDecimal deductionPercent;

    @Column(length = 400)
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReceiptLine() {}

    ReceiptLine(Receipt receipt, Consignment shipment, int position, ReceivedLot lot) {
        this.id = Ids.next();
        this.receipt = receipt;
        this.sellerId = shipment.seller().value();
        this.buyerId = shipment.buyer().value();
        this.carrierId = shipment.carrier().value();
        this.position = position;
        this.orderId = lot.orderId();
        this.orderLine = lot.orderLine();
        this.lotId = lot.lotId();
        this.lotNumber = lot.lotNumber();
        this.unit = lot.shipped().unit().code();
        this.shipped = lot.shipped().amount();
        this.gross = lot.gross().amount();
        this.tare = lot.tare().amount();
        this.net = lot.net().amount();
        this.accepted = lot.accepted().amount();
        this.rejected = lot.rejected().amount();
        this.shortage = lot.shortage().amount();
        this.surplus = lot.surplus().amount();
        this.deliveredGrade = lot.deliveredGrade();
        this.deductionPercent = lot.deductionPercent();
        this.reason = lot.reason();
    }

    ReceivedLot judgement() {
        return new ReceivedLot(
                orderId,
                orderLine,
                lotId,
                lotNumber,
                in(shipped),
                in(gross),
                in(tare),
                in(net),
                in(accepted),
                in(rejected),
                in(shortage),
                in(surplus),
                deliveredGrade,
                deductionPercent,
                reason);
    }

    private Quantity in(BigDecimal amount) {
        return new Quantity(amount, new Unit(unit));
    }
}
