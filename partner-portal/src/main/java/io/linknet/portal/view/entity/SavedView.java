package io.linknet.portal.view.entity;

import java.util.UUID;

/**
 * A filter under a name.
 *
 * @param list address of the list
 * @param query the filter as the list's query, without a question mark
 */
public record SavedView(UUID id, String list, String name, String query) {

    /** The list under this filter. */
    public String address() {
        return query.isEmpty() ? list : list + "?" + query;
    }
}
