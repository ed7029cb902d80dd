package io.linknet.identity.portal;

import java.time.Duration;
import java.time.Instant;

/**
 * A form that waits, in the session, until its person has shown a second factor; nothing of it has been done.
 *
 * <p>It is shown to the same person again, to be sent by a press of a button, and forgotten after {@link #LONGEST}.
 *
 * @param id names it in the sign-in that it waits for
 * @param alias the member it was posted for
 * @param action path it was posted to
 * @param body its fields as posted, percent-encoded, its idempotency key among them
 * @param page path of the page it stood on
 * @param keptAt when it came
 */
public record KeptForm(String id, String alias, String action, String body, String page, Instant keptAt) {

    /** As long as a second factor counts. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    /** In characters; longer ones have to be typed again. */
    public static final int LARGEST = 64 * 1024;

    boolean isOver(Instant now) {
        return now.isAfter(keptAt.plus(LONGEST));
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "a form for " + action;
    }
}
