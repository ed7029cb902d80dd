/**
 * How a member stands in the network: at work, suspended, gone; changed by two people, at Keycloak and here.
 *
 * <p>Event out: {@code partner-portal.member-standing-changed.v1}.
 */
@NullMarked
package io.linknet.portal.standing;

import org.jspecify.annotations.NullMarked;
