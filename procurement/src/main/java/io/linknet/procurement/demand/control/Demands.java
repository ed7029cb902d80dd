package io.linknet.procurement.demand.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.DemandStatus;
import io.linknet.procurement.demand.entity.Invitation;
import io.linknet.procurement.listing.Conditions;
import io.linknet.procurement.listing.ListFilter;
import io.linknet.procurement.listing.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The demands that a member may see: its own, and those it may answer.
 *
 * <p>The audience predicate stands here and, as a second wall, in the tables' policies.
 */
@ApplicationScoped
public class Demands {

    /** Own demands, open ones for those who can answer, and those the member is invited to; {@code d} and {@code :reader}. */
    public static final String VISIBLE =
            """
            (d.leaderId = :reader
              or d.audience = io.linknet.procurement.demand.entity.Audience.OPEN
                 and exists (select 1 from Member m where m.id = :reader and m.kind in (
                     io.linknet.kernel.caller.MemberKind.COOPERATIVE,
                     io.linknet.kernel.caller.MemberKind.SUPPLIER,
                     io.linknet.kernel.caller.MemberKind.PROCESSOR))
              or d.audience <> io.linknet.procurement.demand.entity.Audience.OPEN
                 and exists (select 1 from Invitation i where i.id.demandId = d.id and i.id.memberId = :reader))
            """;

    private static final Listed LISTED = new Listed(
            "d.id",
            "d.postedAt",
            "d.answerBy",
            true,
            "d.leaderId",
            List.of("d.number", "d.title"),
            "DemandLine l where l.demand = d",
            "");

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * A page of what the reader may see, with one row too many when there are more.
     *
     * @param statuses none means all
     */
    @Transactional
    public List<Demand> page(MemberId reader, Set<DemandStatus> statuses, ListFilter filter, Cursor after, int limit) {
        var conditions = new Conditions(filter, LISTED)
                .when("d.status in :statuses", "statuses", statuses)
                .after(after, filter.sorting(), LISTED);
        var found = entities.createQuery("select d.id from Demand d where " + VISIBLE + conditions.text(), UUID.class)
                .setParameter("reader", reader.value());
        conditions.bind(found);
        var ids = found.setMaxResults(limit + 1).getResultList();
        return Conditions.inOrder(ids, withLines(ids), Demand::id);
    }

    /**
     * The demand, if the reader may see it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is not the reader's business
     */
    @Transactional
    public Demand get(UUID id, MemberId reader) {
        return entities.createQuery(
                        "select distinct d from Demand d join fetch d.lines where d.id = :demand and " + VISIBLE,
                        Demand.class)
                .setParameter("demand", id)
                .setParameter("reader", reader.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> DemandProblem.UNKNOWN_DEMAND.because(id));
    }

    /** What the demand asks, if the reader may see it. */
    @Transactional
    public DemandTerms terms(UUID id, MemberId reader) {
        return DemandTerms.of(get(id, reader));
    }

    /** What several demands ask, by id; the caller has checked that the reader may see them. */
    public Map<UUID, DemandTerms> terms(Collection<UUID> ids) {
        return withLines(List.copyOf(ids)).stream()
                .map(DemandTerms::of)
                .collect(Collectors.toMap(DemandTerms::id, Function.identity()));
    }

    /** What those of the demands ask that the reader may see. */
    @Transactional
    public List<DemandTerms> visibleTerms(Collection<UUID> ids, MemberId reader) {
        return entities
                .createQuery(
                        "select distinct d from Demand d join fetch d.lines where d.id in :ids and " + VISIBLE,
                        Demand.class)
                .setParameter("ids", Set.copyOf(ids))
                .setParameter("reader", reader.value())
                .getResultList()
                .stream()
                .map(DemandTerms::of)
                .toList();
    }

    /** Members invited to a demand; the leader alone asks. */
    @Transactional
    public List<UUID> invited(UUID demandId, MemberId leader) {
        return entities.createQuery(
                        """
                        select i.id.memberId from Invitation i
                        where i.id.demandId = :demand and i.leaderId = :leader order by i.id.memberId
                        """,
                        UUID.class)
                .setParameter("demand", demandId)
                .setParameter("leader", leader.value())
                .getResultList();
    }

    /** Ends the time of pledging for the leader's demand. */
    public void close(UUID id, MemberId leader) {
        get(id, leader).close();
    }

    /** Lets the leader's demand take pledges again, after its pool's deadline was extended. */
    public void reopen(UUID id, MemberId leader) {
        get(id, leader).reopen();
    }

    /**
     * Makes sure that the demand is the leader's own, without loading it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is somebody else's
     */
    public void requireLed(UUID id, MemberId leader) {
        var own = entities.createQuery(
                        "select d.id from Demand d where d.id = :demand and d.leaderId = :leader", UUID.class)
                .setParameter("demand", id)
                .setParameter("leader", leader.value())
                .getResultList();
        if (own.isEmpty()) {
            throw DemandProblem.UNKNOWN_DEMAND.because(id);
        }
    }

    /** The leader's own demand, locked until the transaction ends; its pool is locked before. */
    Demand forChange(UUID id, MemberId leader) {
        var demand = get(id, leader);
        entities.lock(demand, LockModeType.PESSIMISTIC_WRITE);
        return demand;
    }

    void uninvite(Invitation.Key invitation) {
        entities.remove(entities.getReference(Invitation.class, invitation));
    }

    /** Writes now, so that the version is known. */
    void write() {
        entities.flush();
    }

    void add(Demand demand) {
        entities.persist(demand);
    }

    void invite(Invitation invitation) {
        entities.persist(invitation);
    }

    private List<Demand> withLines(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select distinct d from Demand d join fetch d.lines where d.id in :ids", Demand.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList();
    }
}
