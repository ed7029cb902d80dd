package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise as it was given; it may be taken back by agreement, never changed. */
@Entity
@Table(name = "order_promise")
public class OrderPromise {

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

    @Column(precision = 20, scale = 6, nullable = false, updatable = false)
    private BigDecimal quantity;

    @Column(nullable = false, updatable = false)
    private LocalDate due;

    @Column(name = "given_in", nullable = false, updatable = false)
    private long givenIn;

    @Column(name = "taken_back_in")
    private @Nullable Long takenBackIn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OrderPromise() {}

    OrderPromise(PurchaseOrder order, int line, Promise promise, long givenIn) {
        this.id = Ids.next();
        this.order = order;
        this.buyerId = order.buyer().value();
        this.sellerId = order.seller().value();
        this.line = line;
        this.quantity = promise.quantity().amount();
        this.due = promise.date();
        this.givenIn = givenIn;
    }

    public PurchaseOrder order() {
        return order;
    }

    public int line() {
        return line;
    }

    /** The version of the order that brought it. */
    public long givenIn() {
        return givenIn;
    }

    /** Holds no longer from that version of the order on. */
    void takeBack(long version) {
        takenBackIn = version;
    }

    boolean holds() {
        return takenBackIn == null;
    }

    /** As it was given, in the unit of its line. */
    public Promise promise(Unit unit) {
        return new Promise(new Quantity(quantity, unit), due);
    }
}
