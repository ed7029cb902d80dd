package io.linknet.portal.secondfactor.entity;

import java.util.List;

/** All second factors of one person, in the order in which they are asked for. */
public record HeldFactors(List<HeldFactor> all) {

    /** Keeps its own copy. */
    public HeldFactors {
        all = List.copyOf(all);
    }

    /** Whether there is any. */
    public boolean any() {
        return !all.isEmpty();
    }

    /** Whether one may go: another stays. */
    public boolean mayLoseOne() {
        return all.size() > 1;
    }

    /**
     * The one that is to be removed.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the person has no such factor, or no other
     */
    public HeldFactor requireMayLose(String id) {
        var factor = all.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SecondFactorProblem.UNKNOWN_SECOND_FACTOR.because());
        if (!mayLoseOne()) {
            throw SecondFactorProblem.LAST_SECOND_FACTOR_STAYS.because();
        }
        return factor;
    }
}
