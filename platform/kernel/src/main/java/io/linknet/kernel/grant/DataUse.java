package io.linknet.kernel.grant;

import java.util.Set;
import java.util.UUID;

/**
 * A look at somebody's data, before it is taken.
 *
 * @param purposes what it is for; one of them is enough
 * @param object the document it is taken through
 */
public record DataUse(DataCategory category, Set<GrantPurpose> purposes, UUID object) {

    /** Keeps its own copy of the purposes. */
    public DataUse {
        purposes = Set.copyOf(purposes);
    }

    /** A look through a document, for whatever such data can serve. */
    public static DataUse of(DataCategory category, UUID object) {
        return new DataUse(category, category.purposes(), object);
    }
}
