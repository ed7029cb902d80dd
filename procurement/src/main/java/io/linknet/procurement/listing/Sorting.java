package io.linknet.procurement.listing;

import io.linknet.kernel.rest.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which order a list stands; lower case as in the query. */
@SuppressWarnings("checkstyle:ConstantName")
public enum Sorting {
    /** The newest first. */
    newest,
    /** Those first that are due first; those without an end last. */
    due;

    /** Where rows without an end stand when the list is sorted by it. */
    static final Instant NEVER = Instant.parse("9999-12-30T00:00:00Z");

    /**
     * The place of a row in this order.
     *
     * @param moment when it came into the list
     * @param end when it is due
     */
    public Cursor place(UUID id, Instant moment, @Nullable Instant end) {
        return switch (this) {
            case newest -> new Cursor(moment, id);
            case due -> new Cursor(end == null ? NEVER : end, id);
        };
    }
}
