package io.linknet.portal.provider.entity;

/**
 * The provider at which a member's people sign in, as Keycloak has it.
 *
 * @param alias what Keycloak calls it
 * @param enabled whether anybody gets in through it
 */
public record LinkedProvider(String alias, boolean enabled, IdentityProvider provider) {}
