package io.linknet.procurement.pooling.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.pooling.entity.Allocation;
import io.linknet.procurement.pooling.entity.Clearing;
import io.linknet.procurement.pooling.entity.ClearingTrial;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Binding results and tried rules, as each reader may see them. */
@ApplicationScoped
public class Clearings {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The binding result of a pool, if it has been cleared; the reader may see the pool. */
    @Transactional
    public Optional<Clearing> of(UUID poolId) {
        return entities.createQuery("select c from Clearing c where c.poolId = :pool", Clearing.class)
                .setParameter("pool", poolId)
                .getResultStream()
                .findFirst();
    }

    /**
     * What a reader gives or gets by a clearing: a leader for its demands, a cooperative of its pledges.
     *
     * @param after id of the last one already shown, or null
     * @param limit at most one more than so many
     */
    @Transactional
    public List<Allocation> shares(Clearing clearing, MemberId reader, Optional<UUID> after, int limit) {
        return entities.createQuery(
                        """
                        select a from Allocation a where a.clearingId = :clearing and a.id > :after
                          and (a.leaderId = :reader or a.cooperativeId = :reader)
                        order by a.id
                        """,
                        Allocation.class)
                .setParameter("clearing", clearing.id())
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setParameter("reader", reader.value())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** What a leader gets for one of its demands; nothing that is nothing. */
    List<Allocation> given(Clearing clearing, UUID demandId, MemberId leader) {
        return entities.createQuery(
                        """
                        select a from Allocation a where a.clearingId = :clearing and a.demandId = :demand
                          and a.leaderId = :leader and a.allocated > 0 order by a.id
                        """,
                        Allocation.class)
                .setParameter("clearing", clearing.id())
                .setParameter("demand", demandId)
                .setParameter("leader", leader.value())
                .getResultList();
    }

    /** The rules that the leader has tried on its pool, the last tried first. */
    @Transactional
    public List<ClearingTrial> trials(UUID poolId, MemberId leader) {
        return entities.createQuery(
                        """
                        select t from ClearingTrial t where t.poolId = :pool and t.leaderId = :leader
                        order by t.triedAt desc, t.id desc
                        """,
                        ClearingTrial.class)
                .setParameter("pool", poolId)
                .setParameter("leader", leader.value())
                .getResultList();
    }

    /** What one cooperative gives by a tried rule. */
    public record TrialShare(UUID trialId, UUID cooperativeId, String unit, BigDecimal pledged, BigDecimal allocated) {}

    /**
     * What cooperatives give by the rules tried.
     *
     * @param most of each rule, those who pledged the most
     */
    @Transactional
    public List<TrialShare> trialShares(UUID poolId, MemberId leader, int most) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select s.trial_id, s.cooperative_id, s.unit, s.pledged, s.allocated
                        from clearing_trial t join lateral (
                          select * from clearing_trial_share x where x.trial_id = t.id and x.leader_id = :leader
                          order by x.pledged desc, x.cooperative_id limit :most) s on true
                        where t.pool_id = :pool and t.leader_id = :leader
                        """,
                        Object[].class)
                .setParameter("pool", poolId)
                .setParameter("leader", leader.value())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new TrialShare(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (BigDecimal) row[3], (BigDecimal) row[4]))
                .toList();
    }

    /** The whole file of a clearing, gzip; the leader alone. */
    @Transactional
    public Optional<byte[]> wholeFile(Clearing clearing, MemberId leader) {
        return file(
                "select content from clearing_file where clearing_id = :clearing and leader_id = :leader"
                        + " and content is not null",
                clearing,
                Optional.of(leader));
    }

    /** The file of a clearing without its parties, gzip; for whoever sees the pool. */
    @Transactional
    public Optional<byte[]> publishedFile(Clearing clearing) {
        return file(
                "select content from clearing_published_file where clearing_id = :clearing",
                clearing,
                Optional.empty());
    }

    private Optional<byte[]> file(String sql, Clearing clearing, Optional<MemberId> leader) {
        var query = entities.createNativeQuery(sql, byte[].class).setParameter("clearing", clearing.id());
        leader.ifPresent(it -> query.setParameter("leader", it.value()));
        List<?> found = query.getResultList();
        return found.stream().findFirst().map(byte[].class::cast);
    }
}
