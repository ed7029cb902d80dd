package io.linknet.portal.frame.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets changes happen one after the other, so that two administrators cannot remove each other at once. */
@ApplicationScoped
public class Turn {

    private static final String AWAIT = "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

    @Inject
    ScopedWork scoped;

    /**
     * Waits for the changes under way; the turn ends with the transaction.
     *
     * @param what is changed, for example {@code people of} a member
     */
    public void await(String what) {
        scoped.read(AWAIT, row -> row.getInt(1), what);
    }
}
