package io.linknet.procurement.importing.boundary;

import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /imports/{id}/taking}.
 *
 * @param goodRowsOnly whether bad rows are left out; otherwise one of them is enough to refuse all
 */
public record TakingRequest(@Nullable Boolean goodRowsOnly) {

    boolean leavesOutBadRows() {
        return Boolean.TRUE.equals(goodRowsOnly);
    }
}
