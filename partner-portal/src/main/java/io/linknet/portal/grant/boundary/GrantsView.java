package io.linknet.portal.grant.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.grant.entity.Grant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grants on one side.
 *
 * @param given whether they are the member's own; received ones otherwise
 * @param keeps whether the reader may take them back
 * @param form of what was refused, if anything was
 */
public record GrantsView(boolean given, List<Grant> rows, @Nullable String next, boolean keeps, Form form) {

    /** Address of the list. */
    public static String list(boolean given) {
        return "/grants?side=" + side(given);
    }

    static String side(boolean given) {
        return given ? "GIVEN" : "RECEIVED";
    }

    /** Address of the next page; absent on the last. */
    public @Nullable String nextPage() {
        return next == null ? null : list(given) + "&after=" + next;
    }

    /** Whether the reader can take it back. */
    public boolean canRevoke(Grant grant) {
        return given && keeps && grant.isInForce();
    }
}
