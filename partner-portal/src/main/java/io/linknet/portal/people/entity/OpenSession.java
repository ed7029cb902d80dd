package io.linknet.portal.people.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's time at the portal for one member, not ended yet.
 *
 * @param key names it; knowing it opens nothing
 * @param person whose
 * @param keycloakSession Keycloak's own session behind it
 * @param startedAt when the person signed in
 * @param seenAt when the last request came, to the minute
 */
public record OpenSession(String key, UUID person, String keycloakSession, Instant startedAt, Instant seenAt) {}
