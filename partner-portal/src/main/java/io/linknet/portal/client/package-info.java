/**
 * The API clients of a member: programs that act for it with keys of their own, issued by its administrators.
 *
 * <p>Owned here is no data: a client stands in Keycloak, with its public keys, the services it may call and the claim that says
 * for whom and in which roles it acts. This feature keeps the rules (no client administers, a bank's tokens are bound to a key, a
 * private key is never taken) and the record of what was done, in the evidence log. One change of a member's clients happens at a time.
 */
@NullMarked
package io.linknet.portal.client;

import org.jspecify.annotations.NullMarked;
