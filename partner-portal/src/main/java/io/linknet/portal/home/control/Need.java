package io.linknet.portal.home.control;

import io.linknet.portal.ui.Tone;

/**
 * Something that waits for a person.
 *
 * @param count how many; more than a hundred is {@code 100+}; {@code –} when its service does not answer
 * @param text what waits, in words
 * @param href where it is done
 * @param tone how pressing it is
 * @param none whether nothing waits
 */
public record Need(String count, String text, String href, Tone tone, boolean none) {}
