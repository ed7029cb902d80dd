package io.linknet.kernel.rest;

import io.linknet.kernel.problem.KernelProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets nobody try many links that lead nowhere: so many from one address in a minute, on each replica.
 *
 * <p>A link has 256 bits, so this keeps the database from needless work more than anybody from guessing. Whoever has a good
 * link is never counted. Addresses are forgotten after their minute; when too many are known at once, those that are new
 * share one count.
 */
@ApplicationScoped
public class LinkTries {

    /** Links that lead nowhere, from one address in a minute. */
    static final int MOST = 20;

    private static final int MOST_ADDRESSES = 10_000;
    private static final String OTHERS = "";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    private final Map<String, Count> counts = new HashMap<>();

    private record Count(Instant since, int misses) {

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(MINUTE));
        }
    }

    /**
     * Makes sure that an address has not tried too often.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation until its minute is over
     */
    public synchronized void requireFew(String address) {
        var count = counts.get(known(address));
        if (count != null && !count.isOver(clock.instant()) && count.misses >= MOST) {
            throw KernelProblem.TOO_MANY_TRIES.because();
        }
    }

    /** Counts a link that led nowhere. */
    public synchronized void missed(String address) {
        var now = clock.instant();
        if (counts.size() >= MOST_ADDRESSES) {
            counts.values().removeIf(count -> count.isOver(now));
        }
        counts.merge(
                known(address),
                new Count(now, 1),
                (count, first) -> count.isOver(now) ? first : new Count(count.since, count.misses + 1));
    }

    private String known(String address) {
        return counts.size() < MOST_ADDRESSES || counts.containsKey(address) ? address : OTHERS;
    }
}
