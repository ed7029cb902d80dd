package io.linknet.portal.frame.entity;

/**
 * A page above the one shown.
 *
 * @param name in words
 * @param href its address
 */
public record Crumb(String name, String href) {}
