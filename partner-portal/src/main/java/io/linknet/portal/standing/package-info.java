/** How a member stands in the network: at work, suspended, gone; changed by two people, at Keycloak and here. */
@NullMarked
package io.linknet.portal.standing;

import org.jspecify.annotations.NullMarked;
