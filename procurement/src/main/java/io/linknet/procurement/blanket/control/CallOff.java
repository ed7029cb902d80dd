package io.linknet.procurement.blanket.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.procurement.blanket.entity.BlanketOrder;
import io.linknet.procurement.blanket.entity.CallOffLine;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.ordering.control.CalledLine;
import io.linknet.procurement.ordering.control.PlaceOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Calls goods off a blanket order: places an order at its price. Runs in the command's transaction.
 *
 * <p>The blanket order is locked first, so of many call-offs at once each sees what the others took, and all together never
 * take more than there is.
 */
@ApplicationScoped
public class CallOff {

    @Inject
    Members members;

    @Inject
    BlanketOrders blankets;

    @Inject
    PlaceOrder placeOrder;

    /**
     * Calls off.
     *
     * @return the order's id
     * @throws io.linknet.kernel.problem.DomainRuleViolation see {@link BlanketOrder#callOff}; if the seller is suspended or has left
     */
    public UUID callOff(Caller buyer, UUID id, List<CallOffLine> wanted) {
        var blanket = blankets.forChange(id, buyer.member());
        members.requireGoodStanding(blanket.seller(), "");
        var taken = blanket.callOff(buyer.member(), wanted, blankets.called(blanket));
        var lines = new ArrayList<CalledLine>();
        taken.forEach((line, quantity) -> lines.add(new CalledLine(
                line.line(),
                line.item().materialCode(),
                line.item().gradeCode(),
                quantity,
                line.unitPrice(blanket.currency()),
                wanted.get(lines.size()).window())));
        return placeOrder.callOff(
                buyer,
                blanket.id(),
                blanket.currency(),
                blanket.place(),
                blanket.deliveryTerms(),
                blanket.seller(),
                lines);
    }
}
