package io.linknet.portal.production.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of shortages shows.
 *
 * @param rows the shortages
 * @param next where the following page stands; absent on the last
 * @param covered whether covered ones are among them
 */
public record ShortagesView(List<Shortage> rows, @Nullable String next, boolean covered) {}
