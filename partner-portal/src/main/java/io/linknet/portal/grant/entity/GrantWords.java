package io.linknet.portal.grant.entity;

/**
 * What somebody who gives a grant consents to.
 *
 * @param language BCP 47
 */
public record GrantWords(String category, String language, String version, String text) {}
