package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.MemberId;
import java.util.Set;

/**
 * How a pool is to be cleared.
 *
 * @param rule how smallholders are treated
 * @param objective what comes first
 * @param pricing what is paid
 * @param first for the rule of priority: whom the leader lets go first; everybody else comes after them alike
 */
public record ClearingSpec(RuleName rule, ObjectiveName objective, PricingName pricing, Set<MemberId> first) {

    /** Keeps its own copy. */
    public ClearingSpec {
        first = Set.copyOf(first);
    }
}
