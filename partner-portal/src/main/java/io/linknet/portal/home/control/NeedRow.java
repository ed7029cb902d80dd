package io.linknet.portal.home.control;

/**
 * One document that needs somebody; the home page only counts them.
 *
 * @param number of the document, where it has one
 */
public record NeedRow(@org.jspecify.annotations.Nullable String number) {}
