package io.linknet.supplyfinance.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The work of the running transaction. */
@ApplicationScoped
public class Work {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * Writes what has changed and lets the database check it now instead of at commit: sums of parts, balance of journals.
     *
     * <p>The checks read rows and must see those of the caller; at commit the caller's scope may be gone. The last
     * statement of every command and listener.
     */
    public void finish() {
        entities.flush();
        entities.createNativeQuery("set constraints all immediate").executeUpdate();
    }
}
