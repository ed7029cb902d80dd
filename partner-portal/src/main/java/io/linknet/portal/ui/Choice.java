package io.linknet.portal.ui;

/**
 * One option of a choice.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Choice(String value, String label) {}
