package io.linknet.portal.webhook.entity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again: after 5 seconds, then ever later, for about three days in all.
 *
 * <p>Each wait is up to a fifth longer than written, so that deliveries that failed together do not come back together.
 */
public final class RetrySchedule {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final int JITTER_PARTS = 5;

    /** Attempts in all. */
    public static final int ATTEMPTS = WAITS.size() + 1;

    private RetrySchedule() {}

    /**
     * The wait after a failure.
     *
     * @param attempts how many have failed, this one included
     * @return empty when it was the last
     */
    public static Optional<Duration> after(int attempts, RandomGenerator random) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        var wait = WAITS.get(Math.max(attempts, 1) - 1).toMillis();
        return Optional.of(Duration.ofMillis(wait + random.nextLong(wait / JITTER_PARTS + 1)));
    }
}
