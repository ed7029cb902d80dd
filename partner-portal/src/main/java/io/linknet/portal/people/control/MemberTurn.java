package io.linknet.portal.people.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.control.ScopedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets changes of a member's people happen one after the other: two administrators cannot remove each other at once. */
@ApplicationScoped
public class MemberTurn {

    private static final String AWAIT = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    @Inject
    ScopedWork scoped;

    /** Waits for the changes under way; the turn ends with the transaction. */
    public void await(MemberId member) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(AWAIT)) {
                statement.setString(1, "people of " + member);
                return statement.execute();
            }
        });
    }
}
