package io.linknet.portal.grant.boundary;

import io.linknet.portal.grant.entity.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may see data of the member's by another word than a grant.
 *
 * @param banks whether banks and applications are shown; readers of qualifications otherwise
 */
public record ShownView(boolean banks, List<Shown> rows, @Nullable String next) {

    /** Address of the list. */
    public static String list(boolean banks) {
        return "/grants/others?of=" + (banks ? "APPLICATIONS" : "QUALIFICATIONS");
    }

    /** Address of the next page; absent on the last. */
    public @Nullable String nextPage() {
        return next == null ? null : list(banks) + "&after=" + next;
    }
}
