/**
 * Who takes part in the network: the members, as Keycloak's organizations say, and one event for each change.
 *
 * <p>Owned here: the table {@code member} and {@code partner-portal.member-admitted.v1}, {@code member-changed.v1}.
 */
@NullMarked
package io.linknet.portal.member;

import org.jspecify.annotations.NullMarked;
