package io.linknet.logistics.order.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.logistics.order.entity.Deliverable;
import io.linknet.logistics.order.entity.OrderedLine;
import java.util.UUID;

/** An order line that a seller holds to ship on it; locked until the transaction ends. */
public final class Shippable {

    private final Deliverable line;

    Shippable(Deliverable line) {
        this.line = line;
    }

    /**
     * Uses up promises.
     *
     * @param load in the unit of the line
     * @param pointer where in the message the load stands
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is more than may be shipped
     */
    public void ship(Quantity load, String pointer) {
        line.ship(load, pointer);
    }

    /** Names the line. */
    public UUID id() {
        return line.id();
    }

    public UUID orderId() {
        return line.orderId();
    }

    public int orderLine() {
        return line.orderLine();
    }

    /** The version of the order that says so much may be shipped. */
    public long orderVersion() {
        return line.orderVersion();
    }

    public String orderNumber() {
        return line.orderNumber();
    }

    public MemberId buyer() {
        return line.buyer();
    }

    /** What is moved. */
    public OrderedLine.Item item() {
        return line.item();
    }

    public Unit unit() {
        return line.unit();
    }

    /** Where to. */
    public String place() {
        return line.place();
    }
}
