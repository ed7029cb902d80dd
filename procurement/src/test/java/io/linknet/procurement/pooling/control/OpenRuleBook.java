package io.linknet.procurement.pooling.control;

import io.linknet.procurement.pooling.entity.ClearingSpec;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Solved;

/** The rule book, for tests of what becomes of a clearing. */
public final class OpenRuleBook {

    private OpenRuleBook() {}

    public static Solved solve(Gathered gathered, ClearingSpec spec) {
        return new RuleBook().solve(gathered, spec, false, (stage, percent) -> {});
    }
}
