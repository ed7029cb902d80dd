package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What of a line went to one offer, and the order it became; for buyer and winner. */
@Entity
@Immutable
@Table(name = "rfq_award")
public class RfqAward {

    @Id
    private UUID id;

    @Column(name = "rfq_id", nullable = false)
    private UUID rfqId;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "bidder_id", nullable = false)
    private UUID bidderId;

    @Column(nullable = false)
    private int line;

    @Column(nullable = false)
    private int position;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(name = "order_line", nullable = false)
    private int orderLine;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RfqAward() {}

    public RfqAward(Rfq rfq, AwardPart part, UUID orderId, int orderLine) {
        this.id = Ids.next();
        this.rfqId = rfq.id();
        this.buyerId = rfq.buyer().value();
        this.bidderId = part.bidder().value();
        this.line = part.line();
        this.position = part.position();
        this.quantity = part.quantity().amount();
        this.unit = part.quantity().unit().code();
        this.orderId = orderId;
        this.orderLine = orderLine;
    }

    public AwardPart part() {
        return new AwardPart(line, new MemberId(bidderId), position, new Quantity(quantity, new Unit(unit)));
    }

    public UUID orderId() {
        return orderId;
    }

    /** Its line in that order. */
    public int orderLine() {
        return orderLine;
    }
}
