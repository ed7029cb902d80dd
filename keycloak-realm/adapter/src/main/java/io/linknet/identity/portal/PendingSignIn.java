package io.linknet.identity.portal;

import io.linknet.identity.openid.SignInRequest;
import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in under way, kept sealed in the browser that began it, so that any instance can finish it.
 *
 * @param request what was asked
 * @param returnTo the page the person wanted
 * @param stepUp the form that waits for a second factor, empty when none does; null when no second factor is asked for
 * @param setsUp whether a second factor is set up, and the page wanted is told what came of it
 * @param begunAt after ten minutes it no longer counts
 */
record PendingSignIn(
        SignInRequest request, OwnPath returnTo, @Nullable String stepUp, boolean setsUp, Instant begunAt) {

    static final Duration LONGEST = Duration.ofMinutes(10);

    /** Keycloak's {@code kc_action_status}. */
    private static final Set<String> STATUSES = Set.of("success", "cancelled", "error");

    private static final String CONTEXT = "pending sign-in";

    /**
     * What came of setting a second factor up; empty when none was.
     *
     * @param status what Keycloak says; null when it says nothing
     */
    Optional<String> outcome(@Nullable String status) {
        if (!setsUp) {
            return Optional.empty();
        }
        return Optional.of(status != null && STATUSES.contains(status) ? status : "error");
    }

    String sealed(SessionCipher cipher) {
        try {
            var content = Json.mapper().writeValueAsBytes(this);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(content, CONTEXT));
        } catch (IOException impossible) {
            throw new IllegalStateException("a pending sign-in can always be written", impossible);
        }
    }

    /** What the cookie holds, if it was sealed here, not too long ago, for the answer with that state. */
    static Optional<PendingSignIn> opened(String cookie, String state, SessionCipher cipher, Instant now) {
        return decode(cookie)
                .flatMap(box -> cipher.open(box, CONTEXT))
                .flatMap(PendingSignIn::read)
                .filter(pending -> pending.request.state().equals(state))
                .filter(pending -> now.isBefore(pending.begunAt.plus(LONGEST)));
    }

    private static Optional<byte[]> decode(String cookie) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(cookie));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<PendingSignIn> read(byte[] content) {
        try {
            return Optional.of(Json.mapper().readValue(content, PendingSignIn.class));
        } catch (IOException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
