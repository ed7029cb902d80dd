package io.linknet.supplyfinance.ledger.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.supplyfinance.ledger.entity.Balance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Gives each reader its trial balance: a member its own books, operator and regulator those of all members added up, where
 * no single firm can be seen.
 */
@ApplicationScoped
public class Books {

    private static final Set<MemberKind> WATCHERS = EnumSet.of(MemberKind.OPERATOR, MemberKind.REGULATOR);

    @Inject
    BalanceReader reader;

    /** The trial balance that the caller may see. */
    public List<Balance> trialBalance(Caller caller) {
        if (!WATCHERS.contains(caller.kind())) {
            return reader.of(caller.member());
        }
        var all = new ArrayList<Balance>();
        CallerContext.runAs(Caller.service("supply-finance"), () -> {
            all.addAll(reader.ofAll());
        });
        return all;
    }
}
