package io.linknet.kernel.token;

import io.linknet.kernel.token.TokenRefused.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys, at hand without asking for them.
 *
 * <p>Read again every 30 s in the background, so that a key withdrawn by the issuer is refused within a minute. An unknown
 * key id leads to one more reading, at most one per 10 s whatever is read in the background, so that a new key works at once
 * and a forged key id cannot be used to flood the issuer. While the issuer is down the last good keys serve for an hour.
 */
public final class SigningKeys implements AutoCloseable {

    static final Duration REFRESH = Duration.ofSeconds(30);
    static final Duration PAUSE_AFTER_UNKNOWN_KEY = Duration.ofSeconds(10);
    static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(1);
    static final Duration KEEP = Duration.ofHours(1);

    private static final Logger LOG = System.getLogger(SigningKeys.class.getName());

    private final KeySource source;
    private final Clock clock;
    private final Object reading = new Object();
    private final @Nullable ScheduledExecutorService refresher;
    private volatile KeySet held = KeySet.EMPTY;
    private volatile Instant heldSince = Instant.MIN;
    private volatile Instant lastReading = Instant.MIN;
    private volatile Instant lastLook = Instant.MIN;

    private SigningKeys(KeySource source, Clock clock, @Nullable ScheduledExecutorService refresher) {
        this.source = source;
        this.clock = clock;
        this.refresher = refresher;
    }

    /**
     * Holds the keys published at an address and keeps them fresh until closed.
     *
     * @param jwks the issuer's JSON Web Key Set, as this service reaches it
     */
    public static SigningKeys publishedAt(URI jwks, Clock clock) {
        var refresher = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "linknet-signing-keys");
            thread.setDaemon(true);
            return thread;
        });
        var keys = new SigningKeys(KeySource.over(jwks), clock, refresher);
        var unused = refresher.scheduleWithFixedDelay(keys::refresh, 0, REFRESH.toSeconds(), TimeUnit.SECONDS);
        return keys;
    }

    static SigningKeys heldBy(KeySource source, Clock clock) {
        return new SigningKeys(source, clock, null);
    }

    /** All keys believed now, none if the last good ones are over an hour old; the same object while nothing changes. */
    KeySet current() {
        return isOlder(heldSince, KEEP) ? KeySet.EMPTY : held;
    }

    /**
     * All keys believed now, after one more look at the issuer if that key is not among them.
     *
     * @throws TokenRefused if there are none to judge by
     */
    KeySet lookingFor(String kid) {
        var keys = current();
        if (keys.find(kid) == null) {
            refreshUnlessJustDone();
            keys = current();
        }
        if (keys.isEmpty()) {
            throw new TokenRefused(Reason.KEYS_UNAVAILABLE);
        }
        return keys;
    }

    private void refreshUnlessJustDone() {
        synchronized (reading) {
            if (current().isEmpty()
                    ? isOlder(lastReading, PAUSE_WITHOUT_KEYS)
                    : isOlder(lastLook, PAUSE_AFTER_UNKNOWN_KEY)) {
                lastLook = clock.instant();
                refresh();
            }
        }
    }

    /** Reads the keys; on failure the former ones stay. */
    void refresh() {
        synchronized (reading) {
            lastReading = clock.instant();
            try {
                accept(KeySet.parse(source.read()));
            } catch (IOException | ParseException failure) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                var level = current().isEmpty() ? Level.ERROR : Level.WARNING;
                LOG.log(level, "cannot read the signing keys of the issuer: {0}", failure.toString());
            }
        }
    }

    private void accept(KeySet read) {
        if (!read.isSameAs(held)) {
            held = read;
        }
        heldSince = clock.instant();
    }

    private boolean isOlder(Instant moment, Duration age) {
        return clock.instant().isAfter(moment.plus(age));
    }

    /** Stops refreshing. */
    @Override
    public void close() {
        if (refresher != null) {
            refresher.shutdownNow();
        }
    }
}
