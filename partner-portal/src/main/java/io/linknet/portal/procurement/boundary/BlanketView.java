package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Blanket;

/** One blanket order, as one of its parties sees it. */
public record BlanketView(Blanket blanket, Caller reader, Form form) {

    /** Whether the reader agrees or refuses. */
    public boolean mayDecide() {
        return blanket.isOffered()
                && isFor(blanket.seller().id().equals(reader.member().value()), Role.SELLER);
    }

    /** Whether the reader calls off. */
    public boolean mayCallOff() {
        return blanket.isAgreed() && isBuyer();
    }

    /** Whether the reader may end it. */
    public boolean mayEnd() {
        return (blanket.isAgreed() || blanket.isOffered()) && isBuyer();
    }

    private boolean isBuyer() {
        return isFor(blanket.buyer().id().equals(reader.member().value()), Role.BUYER);
    }

    private boolean isFor(boolean party, Role role) {
        return party && reader.has(role);
    }
}
