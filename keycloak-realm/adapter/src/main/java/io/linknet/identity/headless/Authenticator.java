package io.linknet.identity.headless;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A person's authenticator app: gives each code once, since Keycloak takes each once.
 *
 * <p>Who needs several within half a minute gets the next one early, and waits for the one after that, at most a minute.
 */
public final class Authenticator {

    private static final Map<OneTimeCode, Long> GIVEN = new ConcurrentHashMap<>();

    private final Clock clock;
    private @Nullable OneTimeCode codes;

    /** An app that nothing has been set up in if there are no codes. */
    public Authenticator(@Nullable OneTimeCode codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** Whether it shows codes. */
    public boolean isSetUp() {
        return codes != null;
    }

    /** Takes over what Keycloak's page says when codes are set up. */
    public void setUp(String key) {
        codes = new OneTimeCode(key);
    }

    /** A code not given before. */
    public String code() {
        var own = codes;
        if (own == null) {
            throw new IllegalStateException("no codes are set up");
        }
        var current = OneTimeCode.period(clock.instant());
        var period = GIVEN.merge(own, current, (last, now) -> Math.max(last + 1, now));
        awaitAcceptance(period);
        return own.inPeriod(period);
    }

    /** Keycloak takes the code of the next period, none later. */
    private void awaitAcceptance(long period) {
        var earliest = (period - 1) * OneTimeCode.PERIOD.toMillis();
        var wait = Duration.ofMillis(earliest - clock.millis());
        if (wait.isNegative()) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis() + 1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a code", stopped);
        }
    }
}
