/**
 * The second factors of whoever is signed in: which there are, setting up another, removing one.
 *
 * <p>Owned here is no data: passkeys and codes stand in Keycloak, which also sets them up on its own pages. This feature keeps
 * the rule that the last one stays, since without any whoever knows the password could set up the next, and the record of
 * removals in the evidence log. What is the person's own is shown to nobody else, an administrator of the member included.
 */
@NullMarked
package io.linknet.portal.secondfactor;

import org.jspecify.annotations.NullMarked;
