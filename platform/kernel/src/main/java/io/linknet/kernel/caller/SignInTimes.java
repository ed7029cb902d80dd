package io.linknet.kernel.caller;

import java.time.Instant;
import java.util.Optional;

/** What is known of how a caller signed in, beside who it is; the principal of a request that has a caller. */
public interface SignInTimes {

    /** Whether a program acts by a key of its own: it never signs in. */
    boolean isOfAProgram();

    /** When the person last showed a second factor in the session that this request belongs to; empty if never. */
    Optional<Instant> secondFactorAt();
}
