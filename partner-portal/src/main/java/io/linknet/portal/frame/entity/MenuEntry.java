package io.linknet.portal.frame.entity;

/**
 * One page in the menu.
 *
 * @param key message key of its name
 * @param href its address
 * @param current whether the page shown lies under it
 */
public record MenuEntry(String key, String href, boolean current) {}
