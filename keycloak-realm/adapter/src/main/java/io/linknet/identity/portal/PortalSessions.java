package io.linknet.identity.portal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The sessions of all people signed in at the portal, shared by all its instances. */
public interface PortalSessions {

    /** Keeps a new session, and forgets those that have ended. */
    void begin(PortalSession session);

    /** The session of that key, if it has not ended. */
    Optional<PortalSession> find(String key, Instant now);

    /** Notes that a request came. */
    void seen(String key, Instant now);

    /**
     * Changes a session as it stands now, whatever other requests of the same person do meanwhile.
     *
     * @return the changed session; empty if it has ended
     */
    Optional<PortalSession> change(String key, Instant now, UnaryOperator<PortalSession> change);

    /** Ends the session of that key. */
    void end(String key);

    /**
     * Ends what Keycloak says has ended.
     *
     * @param keycloakSession Keycloak's id of its session ({@code sid})
     */
    void endAllOf(String keycloakSession);
}
