package io.linknet.procurement.countersign.control;

import static io.linknet.kernel.data.DataClass.SECRET;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.countersign.entity.CountersignProblem;
import io.linknet.procurement.pooling.control.PledgedShare;
import io.linknet.procurement.pooling.control.PledgedShares;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * Reminds the farmers who have not answered. Runs in the command's transaction.
 *
 * <p>Whoever has a link that takes an answer keeps it, so that the message that a farmer has stays good; the others get one. Links
 * are handed over by the clerk, as when farmers are asked.
 */
@ApplicationScoped
public class RemindFarmers {

    @Inject
    PledgedShares shares;

    @Inject
    Countersigns countersigns;

    @Inject
    AskFarmers askFarmers;

    @Inject
    Clock clock;

    /**
     * How many farmers' shares it was about.
     *
     * @param asked those that had no open link and have one now
     * @param reminded those whose link goes on
     */
    @Classified(SECRET)
    public record Reminded(int asked, int reminded) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /**
     * Reminds all of the cooperative's farmers in that pool who have not answered.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the pool takes no pledges any more, or if nobody is waited for
     */
    public Reminded remind(Caller clerk, UUID poolId) {
        var waiting = shares.unanswered(poolId, clerk.member()).stream()
                .map(PledgedShare::id)
                .toList();
        if (waiting.isEmpty()) {
            throw CountersignProblem.NOBODY_TO_REMIND.because();
        }
        var open = countersigns.held(clerk.member(), waiting);
        open.values().forEach(asked -> asked.remind(clock.instant()));
        var unasked = waiting.stream().filter(id -> !open.containsKey(id)).toList();
        if (!unasked.isEmpty()) {
            askFarmers.ask(clerk, poolId, unasked);
        }
        return new Reminded(unasked.size(), open.size());
    }
}
