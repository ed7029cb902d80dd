package io.linknet.portal.onboarding.control;

/**
 * The account of a new member's first administrator.
 *
 * @param id Keycloak's id of it
 * @param isNew whether it was made for this member, so that it needs a password
 */
record FirstAdministrator(String id, boolean isNew) {}
