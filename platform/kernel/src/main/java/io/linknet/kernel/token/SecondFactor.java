package io.linknet.kernel.token;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claim {@code levels}: when each level of authentication was reached in the session, in seconds since 1970 by level.
 *
 * <p>Other than {@code acr}, which belongs to a client's last request and is lost in an exchange, and {@code auth_time}, which any
 * sign-in renews, it stays true however the token came about.
 */
public final class SecondFactor {

    /** Name of the claim. */
    public static final String CLAIM = "levels";

    private static final String LEVEL = "2";

    private SecondFactor() {}

    /**
     * When level 2 was reached; empty when it was not.
     *
     * @param levels value of the claim; null when there is none
     */
    public static Optional<Instant> shownAt(@Nullable Object levels) {
        return levels instanceof Map<?, ?> reached && reached.get(LEVEL) instanceof Long seconds && seconds > 0
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }
}
