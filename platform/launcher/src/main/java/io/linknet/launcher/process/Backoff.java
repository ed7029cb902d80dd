package io.linknet.launcher.process;

import java.time.Duration;

/**
 * How long to wait before a process that died is started again: 1 s, doubled each time, at most 30 s.
 *
 * <p>A process that lived for a minute is forgiven what was before.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration STABLE = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /**
     * The pause before the next start.
     *
     * @param lived how long the process ran before it died
     */
    Duration after(Duration lived) {
        if (lived.compareTo(STABLE) >= 0) {
            next = FIRST;
        }
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
