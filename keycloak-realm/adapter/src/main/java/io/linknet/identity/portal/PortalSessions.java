package io.linknet.identity.portal;

import java.time.Instant;
import java.util.Optional;

/** The sessions of all people signed in at the portal, shared by all its instances. */
public interface PortalSessions {

    /** Keeps a new or changed session. */
    void save(PortalSession session);

    /** The session of that key, if it has not ended. */
    Optional<PortalSession> find(String key, Instant now);

    /** Ends the session of that key. */
    void end(String key);

    /**
     * Ends what Keycloak says has ended.
     *
     * @param keycloakSession Keycloak's id of its session ({@code sid})
     */
    void endAllOf(String keycloakSession);
}
