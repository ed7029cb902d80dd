package io.linknet.procurement.pooling.control;

import io.linknet.procurement.pooling.entity.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What is pledged in all, held against what is asked. */
@ApplicationScoped
class PledgedSums {

    /** Lines of the demands for which less than the given part is pledged. */
    private static final String BELOW =
            """
            select count(*) from demand_line l
            where l.demand_id in (:demands) and l.quantity * cast(:percent as numeric) / 100 > (
              select coalesce(sum(s.quantity), 0) from pledge_line s
              where s.demand_id = l.demand_id and s.demand_line = l.line)
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** Whether a line of the gathered demands has less pledged than the pool's minimum. */
    boolean missMinimum(Pool pool, List<Pool> gathered) {
        var percent = pool.terms().minimumPercent();
        if (percent == null || gathered.isEmpty()) {
            return false;
        }
        var below = (Number) entities.createNativeQuery(BELOW)
                .setParameter("demands", gathered.stream().map(Pool::demandId).toList())
                .setParameter("percent", percent)
                .getSingleResult();
        return below.longValue() > 0;
    }
}
