package io.linknet.kernel.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first unless the resource says otherwise.
 *
 * @param items at most as many as asked for
 * @param next value of {@code after} that fetches the following page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    /** Items a page has when the caller does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** Items a page has at most. */
    public static final int MAX_LIMIT = 200;

    /**
     * Makes a page of rows.
     *
     * @param rows up to {@code limit + 1} rows: the one too many tells that there is a next page
     * @param limit items of this page
     * @param key the keyset position of a row
     * @param view how a row is shown
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> key, Function<R, T> view) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? key.apply(shown.get(limit - 1)).text() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    /** The limit asked for, brought between 1 and {@link #MAX_LIMIT}. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.max(1, Math.min(MAX_LIMIT, asked));
    }
}
