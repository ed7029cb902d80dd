package io.linknet.procurement.ordering.control;

import static io.linknet.procurement.ordering.entity.ProposalProblem.PLANNERS_SPEAK_OF_QUANTITY_AND_DATE;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.procurement.ordering.entity.OrderProposal.Wanted;
import io.linknet.procurement.ordering.entity.PurchaseOrder;

/**
 * Who speaks for a party of an order.
 *
 * <p>A buyer for the member that buys, a seller for the member that sells, of everything; a planner of either of how much
 * comes when.
 */
final class Spokespersons {

    private Spokespersons() {}

    /**
     * Refuses whoever may not speak of that.
     *
     * @param caller of a member that is party to the order
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller's roles do not allow it
     */
    static void require(Caller caller, PurchaseOrder order, Wanted wanted) {
        var role = caller.isFor(order.buyer()) ? Role.BUYER : Role.SELLER;
        if (caller.has(role)) {
            return;
        }
        if (!caller.has(Role.PLANNER)) {
            throw KernelProblem.ROLE_MISSING.because(role.tokenName());
        }
        if (!wanted.isOfQuantityAndDate()) {
            throw PLANNERS_SPEAK_OF_QUANTITY_AND_DATE.because();
        }
    }
}
