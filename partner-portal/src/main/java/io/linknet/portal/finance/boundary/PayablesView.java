package io.linknet.portal.finance.boundary;

import io.linknet.portal.finance.entity.Party;
import io.linknet.portal.finance.entity.Payable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payables of a member, as debtor or creditor; {@code status} is empty when all are shown. */
public record PayablesView(List<Payable> rows, @Nullable String next, String status, UUID me) {

    /** The other side of a payable. */
    public Party other(Payable payable) {
        return payable.debtor().id().equals(me) ? payable.creditor() : payable.debtor();
    }
}
