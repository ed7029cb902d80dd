package io.linknet.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Hands out the clock that all of LinkNet reads: moments in UTC, to the microsecond as PostgreSQL keeps them. */
@ApplicationScoped
public class SystemClock {

    /** UTC; ticks in microseconds, so that a moment read back equals the moment written. */
    @Produces
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1_000));
    }
}
