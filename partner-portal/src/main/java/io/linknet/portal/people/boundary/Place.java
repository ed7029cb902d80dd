package io.linknet.portal.people.boundary;

import io.linknet.kernel.problem.KernelProblem;
import org.jspecify.annotations.Nullable;

/** A place in the list of people. Keycloak pages by how many come before, so that is what {@code after} holds. */
final class Place {

    /** People of a page at most: each costs Keycloak two questions. */
    static final int MOST = 50;

    private static final String FORM = "p\\d{1,6}";

    private Place() {}

    /**
     * Reads the query parameter {@code after}.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the text did not come from {@link #text}
     */
    static int parse(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches(FORM)) {
            throw KernelProblem.CURSOR_UNREADABLE.at("after");
        }
        return Integer.parseInt(after.substring(1));
    }

    static String text(int before) {
        return "p" + before;
    }
}
