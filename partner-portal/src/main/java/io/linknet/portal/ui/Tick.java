package io.linknet.portal.ui;

import org.jspecify.annotations.Nullable;

/**
 * One document of the chain from order to money, on the evidence strip.
 *
 * @param name what it is, in words
 * @param number its number; empty while it does not exist
 * @param href the document; absent while it does not exist or may not be seen
 * @param present whether it exists
 */
public record Tick(String name, String number, @Nullable String href, boolean present) {

    /** A document that exists. */
    public static Tick of(String name, String number, String href) {
        return new Tick(name, number, href, true);
    }

    /** A document that is still to come. */
    public static Tick missing(String name) {
        return new Tick(name, "", null, false);
    }
}
