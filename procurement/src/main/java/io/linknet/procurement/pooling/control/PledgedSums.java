package io.linknet.procurement.pooling.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.pooling.entity.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is pledged in all, held against what is asked. */
@ApplicationScoped
public class PledgedSums {

    /** Firm lines of the demands for which less than the given part is pledged. */
    private static final String BELOW =
            """
            select count(*) from demand_line l
            where l.demand_id in (:demands) and l.zone = 'FIRM' and l.quantity * cast(:percent as numeric) / 100 > (
              select coalesce(sum(s.quantity), 0) from pledge_line s
              where s.demand_id = l.demand_id and s.demand_line = l.line and s.misfit is null)
            """;

    private static final String SUMS =
            """
            select demand_id, demand_line, sum(quantity) from pledge_line
            where demand_id in (:demands) and leader_id = :leader and misfit is null group by demand_id, demand_line
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

    /** What is pledged in all for each line of the leader's demands, by demand and line. */
    @Transactional
    public Map<UUID, Map<Integer, BigDecimal>> of(Collection<UUID> demands, MemberId leader) {
        var sums = new HashMap<UUID, Map<Integer, BigDecimal>>();
        if (demands.isEmpty()) {
            return sums;
        }
        List<?> rows = entities.createNativeQuery(SUMS, Object[].class)
                .setParameter("demands", demands)
                .setParameter("leader", leader.value())
                .getResultList();
        for (var row : rows) {
            var sum = (Object[]) row;
            sums.computeIfAbsent((UUID) sum[0], any -> new HashMap<>())
                    .put(((Number) sum[1]).intValue(), (BigDecimal) sum[2]);
        }
        return sums;
    }
}
