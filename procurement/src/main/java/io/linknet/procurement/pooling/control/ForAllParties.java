package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.problem.DomainRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Supplier;

/**
 * Lets an organiser do for all parties of a pool what each of them has agreed to by joining it.
 *
 * <p>Inside, the current transaction sees the rows of all parties; the person who acts stays the one in the evidence. The
 * work decides nothing about who may see what: it has been checked before, and what it returns is filtered after.
 */
@ApplicationScoped
class ForAllParties {

    private static final String SCOPE = "select set_config('app.service', :service, true)";

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    /** Does the work with the rows of all parties in sight. */
    <T> T call(Supplier<T> work) {
        entities.flush();
        scope("on");
        try {
            var result = work.get();
            entities.flush();
            narrow();
            return result;
        } catch (DomainRuleViolation refusal) {
            narrow();
            throw refusal;
        }
    }

    private void narrow() {
        scope(isService(caller.get()) ? "on" : "");
    }

    private void scope(String service) {
        entities.createNativeQuery(SCOPE).setParameter("service", service).getSingleResult();
    }

    private static boolean isService(Caller who) {
        return who.isService();
    }
}
