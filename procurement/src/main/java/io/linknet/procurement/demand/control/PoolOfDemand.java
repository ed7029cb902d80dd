package io.linknet.procurement.demand.control;

import io.linknet.kernel.caller.Caller;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pool of a demand, as far as the demand needs it when it changes; kept by the feature {@code pooling}.
 *
 * <p>The pool's row is locked before the demand's, always in that order, so that pledging, locking and amending wait for
 * each other instead of meeting halfway.
 */
public interface PoolOfDemand {

    /**
     * Locks the pool until the transaction ends.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation once it takes no more pledges
     */
    void holdOpen(UUID demandId, Caller leader);

    /**
     * Holds the pledges against what the demand says now and tells their cooperatives.
     *
     * @param onlyThese the members that may answer; everybody when absent
     * @throws io.linknet.kernel.problem.DomainRuleViolation if somebody has pledged who may not answer any more
     */
    void amended(DemandTerms before, DemandTerms after, @Nullable Set<UUID> onlyThese);

    /**
     * Ends the pool with nothing.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation once it is cleared, or while it follows a joint pool
     */
    void abandon(UUID demandId, Caller leader, String because);
}
