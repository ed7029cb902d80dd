package io.linknet.procurement.pooling.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.listing.Conditions;
import io.linknet.procurement.listing.ListFilter;
import io.linknet.procurement.listing.Listed;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists of the pools that a member may see, and of the pledges that it made; each page with one row too many if there is one. */
@ApplicationScoped
public class PoolLists {

    private static final Listed OF_DEMANDS = new Listed(
            "p.id",
            "p.moments.openedAt",
            "p.terms.answerUntil",
            false,
            "p.leaderId",
            List.of("d.number", "d.title"),
            "DemandLine l where l.demand = d",
            "");

    /** Of a joint pool's lines those of the reader's own demands, as everywhere. */
    private static final Listed JOINT = new Listed(
            "p.id",
            "p.moments.openedAt",
            "p.terms.answerUntil",
            false,
            "p.leaderId",
            List.of("p.title"),
            """
            DemandLine l where exists (
              select 1 from Pool q where q.jointId = p.id and q.leaderId = :reader and q.demandId = l.demand.id)""",
            "");

    /** Of the demand's lines those that were pledged for. */
    private static final Listed PLEDGES = new Listed(
            "g.id",
            "g.madeAt",
            "p.terms.answerUntil",
            false,
            "g.leaderId",
            List.of("d.number", "d.title"),
            "DemandLine l where l.demand = d and exists (select 1 from PledgeLine x where x.pledge = g and x.demandLine = l.line)",
            "");

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * Pools of demands that the reader may see.
     *
     * @param statuses none means all
     */
    @Transactional
    public List<Pool> pools(MemberId reader, Set<PoolStatus> statuses, ListFilter filter, Cursor after, int limit) {
        var conditions = new Conditions(filter, OF_DEMANDS)
                .when("p.status in :statuses", "statuses", statuses)
                .after(after, filter.sorting(), OF_DEMANDS);
        var visible = "select p from Pool p join Demand d on d.id = p.demandId where " + Demands.VISIBLE;
        return rows(visible, conditions, Pool.class, reader, limit);
    }

    /**
     * Joint pools that the reader takes part in.
     *
     * @param statuses none means all
     */
    @Transactional
    public List<Pool> joint(MemberId reader, Set<PoolStatus> statuses, ListFilter filter, Cursor after, int limit) {
        var conditions = new Conditions(filter, JOINT)
                .when("p.status in :statuses", "statuses", statuses)
                .after(after, filter.sorting(), JOINT);
        return rows("select p from Pool p where " + Pools.TAKES_PART, conditions, Pool.class, reader, limit);
    }

    /**
     * The cooperative's own pledges.
     *
     * @param statuses of their pools; none means all
     */
    @Transactional
    public List<Pledge> pledges(
            MemberId cooperative, Set<PoolStatus> statuses, ListFilter filter, Cursor after, int limit) {
        var conditions = new Conditions(filter, PLEDGES)
                .when("p.status in :statuses", "statuses", statuses)
                .after(after, filter.sorting(), PLEDGES);
        var own =
                """
                select g.id from Pledge g join Pool p on p.id = g.poolId join Demand d on d.id = g.demandId
                where g.cooperativeId = :reader
                """;
        var ids = rows(own, conditions, UUID.class, cooperative, limit);
        return Conditions.inOrder(ids, withLines(ids), Pledge::id);
    }

    /** The pools of those pledges, by id. */
    @Transactional
    public Map<UUID, Pool> of(Collection<Pledge> pledges, MemberId cooperative) {
        if (pledges.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        """
                        select p from Pool p where p.id in :ids and exists (
                          select 1 from Pledge g where g.poolId = p.id and g.cooperativeId = :reader)
                        """,
                        Pool.class)
                .setParameter("ids", pledges.stream().map(Pledge::poolId).collect(Collectors.toSet()))
                .setParameter("reader", cooperative.value())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Pool::id, Function.identity()));
    }

    private <T> List<T> rows(String visible, Conditions conditions, Class<T> type, MemberId reader, int limit) {
        var found = entities.createQuery(visible + conditions.text(), type).setParameter("reader", reader.value());
        conditions.bind(found);
        return found.setMaxResults(limit + 1).getResultList();
    }

    private List<Pledge> withLines(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select distinct g from Pledge g join fetch g.lines where g.id in :ids", Pledge.class)
                        .setParameter("ids", Set.copyOf(ids))
                        .getResultList();
    }
}
