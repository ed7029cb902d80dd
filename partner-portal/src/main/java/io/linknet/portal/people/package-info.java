/**
 * The people of a member: its administrators invite them, give and take their roles, end their sessions, remove them.
 *
 * <p>Owned here is no data: who somebody is, for whom they work and in which roles stands in Keycloak. This feature keeps the
 * rules (nobody takes away the own administration, hence never the last one, nor invites under another member's domain) and the record
 * of what was done, in the evidence log. One change of a member's people happens at a time. There is no mail server: whoever is
 * new gets a password for one sign-in, which the administrator hands over.
 */
@NullMarked
package io.linknet.portal.people;

import org.jspecify.annotations.NullMarked;
