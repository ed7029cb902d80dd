/**
 * How a member's people sign in: at LinkNet, or at an identity provider of the member's own that Keycloak brokers.
 *
 * <p>Owned here are the changes: who proposed which provider for which mail domain, who agreed, what became of it. The provider itself
 * stands in Keycloak. Rules: a domain is one member's, never a public mail service's; what a provider says of itself is read through the
 * guarded door and has to agree with what was typed; linking and unlinking take the member's administrator and one of the operator's
 * people; a client secret lies here sealed, and only until Keycloak has it.
 */
@NullMarked
package io.linknet.portal.provider;

import org.jspecify.annotations.NullMarked;
