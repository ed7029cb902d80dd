package io.linknet.portal.client.entity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * A program that acts for a member.
 *
 * @param id Keycloak's own
 * @param clientId what it calls itself when it signs in, {@code member-<alias>-} and six letters
 * @param keys any of which it may sign in with
 * @param bound whether its tokens are bound to a key (DPoP), so that a stolen one is of no use
 * @param pause whether and why it gets no tokens
 * @param issuedAt when it was made
 */
public record ApiClient(
        UUID id, String clientId, ClientTerms terms, PublicKeys keys, boolean bound, Pause pause, Instant issuedAt) {

    /** Clients of a member at most. */
    public static final int MOST = 20;

    /**
     * Why a client gets no tokens.
     *
     * @param byHand an administrator of the member has paused it
     * @param withMember the member itself is suspended or has left
     */
    public record Pause(boolean byHand, boolean withMember) {

        /** Nothing holds it. */
        public static final Pause NONE = new Pause(false, false);

        /** Whether it gets none. */
        public boolean holds() {
            return byHand || withMember;
        }
    }

    /** The same under other terms. */
    public ApiClient under(ClientTerms others) {
        return new ApiClient(id, clientId, others, keys, bound, pause, issuedAt);
    }

    /** The same with other keys. */
    public ApiClient with(PublicKeys others) {
        return new ApiClient(id, clientId, terms, others, bound, pause, issuedAt);
    }

    /** The same, held by that. */
    public ApiClient held(Pause by) {
        return new ApiClient(id, clientId, terms, keys, bound, by, issuedAt);
    }

    /** Tells what it is now from what it was: an edit says what it saw. */
    public long version() {
        var state = new CRC32();
        var text = String.join(
                "|",
                terms.name(),
                terms.purpose(),
                String.join(",", terms.roleNames()),
                String.join(",", terms.serviceNames()),
                keys.json(),
                pause.toString());
        state.update(text.getBytes(StandardCharsets.UTF_8));
        return state.getValue();
    }
}
