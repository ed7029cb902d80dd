package io.linknet.procurement.pooling.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.pooling.entity.Direction;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.PledgeLine;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The pools a member may see: those of the demands it may see, and the joint ones it takes part in. */
@ApplicationScoped
public class Pools {

    /** Joint pools that the reader organises or is invited to; {@code p} and {@code :reader}. */
    static final String TAKES_PART =
            """
            p.demandId is null and (p.leaderId = :reader or exists (
              select 1 from PoolParty t where t.id.poolId = p.id and t.id.memberId = :reader))
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Demands demands;

    /** The pool of a demand, if the reader may see it. */
    @Transactional
    public List<Pool> ofDemand(MemberId reader, UUID demandId) {
        return entities.createQuery(
                        "select p from Pool p join Demand d on d.id = p.demandId where d.id = :demand and "
                                + Demands.VISIBLE,
                        Pool.class)
                .setParameter("demand", demandId)
                .setParameter("reader", reader.value())
                .getResultList();
    }

    /**
     * The pool, if the reader may see its demand or takes part in it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none or it is not the reader's business
     */
    @Transactional
    public Pool get(UUID id, MemberId reader) {
        return find(id, reader, LockModeType.NONE);
    }

    /** The leader's own pool, locked until the transaction ends. */
    Pool forChange(UUID id, MemberId leader) {
        var pool = find(id, leader, LockModeType.PESSIMISTIC_WRITE);
        if (!pool.leader().equals(leader)) {
            throw PoolProblem.UNKNOWN_POOL.because(id);
        }
        return pool;
    }

    /**
     * The pool that the caller's member leads, locked until the transaction ends.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none; 403 for a seller who sees one that its member does
     *     not organise selling in
     */
    Pool led(Caller leader, UUID id) {
        var pool = find(id, leader.member(), LockModeType.PESSIMISTIC_WRITE);
        var isLeading = pool.leader().equals(leader.member());
        if (!leader.has(Role.BUYER) && !(isLeading && pool.direction() == Direction.SELLING)) {
            throw KernelProblem.ROLE_MISSING.because(Roles.BUYER);
        }
        if (!isLeading) {
            throw PoolProblem.UNKNOWN_POOL.because(id);
        }
        return pool;
    }

    /** The pool of a demand with its state held still until the transaction ends, so that no pledge slips in. */
    Pool heldStill(UUID id, MemberId reader) {
        var pool = find(id, reader, LockModeType.PESSIMISTIC_READ);
        if (pool.isJoint()) {
            throw PoolProblem.UNKNOWN_POOL.because(id);
        }
        return pool;
    }

    /** A pool that the reader takes part in, locked until the transaction ends. */
    Pool forJoining(UUID id, MemberId reader) {
        return find(id, reader, LockModeType.PESSIMISTIC_WRITE);
    }

    private Pool find(UUID id, MemberId reader, LockModeType lock) {
        var pool = entities.createQuery(
                        "select p from Pool p left join Demand d on d.id = p.demandId where p.id = :pool and ("
                                + TAKES_PART + " or p.demandId is not null and " + Demands.VISIBLE + ")",
                        Pool.class)
                .setParameter("pool", id)
                .setParameter("reader", reader.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> PoolProblem.UNKNOWN_POOL.because(id));
        if (lock != LockModeType.NONE) {
            entities.refresh(pool, lock);
        }
        return pool;
    }

    /** The leader's own pool of a demand, locked until the transaction ends. */
    Pool ofDemandForChange(UUID demandId, MemberId leader) {
        return entities.createQuery(
                        "select p from Pool p where p.demandId = :demand and p.leaderId = :leader", Pool.class)
                .setParameter("demand", demandId)
                .setParameter("leader", leader.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> PoolProblem.UNKNOWN_POOL.because(demandId));
    }

    /** The pools of demands that are cleared with this one, locked: itself, or those that a joint pool has gathered. */
    List<Pool> gathered(Pool pool) {
        if (!pool.isJoint()) {
            return List.of(pool);
        }
        return entities.createQuery("select p from Pool p where p.jointId = :joint order by p.id", Pool.class)
                .setParameter("joint", pool.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The joint pool itself, locked; the current scope must see it. */
    Pool joint(UUID id) {
        return entities.find(Pool.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The reader's own pools in a joint one. */
    @Transactional
    public List<Pool> ownIn(Pool joint, MemberId reader) {
        return entities.createQuery(
                        "select p from Pool p where p.jointId = :joint and p.leaderId = :reader order by p.id",
                        Pool.class)
                .setParameter("joint", joint.id())
                .setParameter("reader", reader.value())
                .getResultList();
    }

    /** Who has pledged to the pool of a demand, as far as the current scope sees. */
    List<MemberId> pledgers(Pool pool) {
        return entities.createQuery(
                        "select distinct p.cooperativeId from Pledge p where p.poolId = :pool order by p.cooperativeId",
                        UUID.class)
                .setParameter("pool", pool.id())
                .getResultStream()
                .map(MemberId::new)
                .toList();
    }

    /** The earliest pledges of the leader's pool, at most so many. */
    @Transactional
    public List<Pledge> pledges(Pool pool, MemberId leader, int most) {
        var ids = entities.createQuery(
                        "select p.id from Pledge p where p.poolId = :pool and p.leaderId = :leader order by p.id",
                        UUID.class)
                .setParameter("pool", pool.id())
                .setParameter("leader", leader.value())
                .setMaxResults(most)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select distinct p from Pledge p join fetch p.lines where p.id in :ids order by p.id",
                                Pledge.class)
                        .setParameter("ids", Set.copyOf(ids))
                        .getResultList();
    }

    /** How many cooperatives have pledged to the leader's pool. */
    @Transactional
    public long count(Pool pool, MemberId leader) {
        return entities.createQuery(
                        "select count(p) from Pledge p where p.poolId = :pool and p.leaderId = :leader", Long.class)
                .setParameter("pool", pool.id())
                .setParameter("leader", leader.value())
                .getSingleResult();
    }

    /** The cooperative's pledge in a pool, if it made one. */
    @Transactional
    public Optional<Pledge> pledge(UUID poolId, MemberId cooperative) {
        return entities.createQuery(
                        """
                        select distinct p from Pledge p join fetch p.lines
                        where p.poolId = :pool and p.cooperativeId = :cooperative
                        """,
                        Pledge.class)
                .setParameter("pool", poolId)
                .setParameter("cooperative", cooperative.value())
                .getResultStream()
                .findFirst();
    }

    /** All that is pledged for those lines of a demand, as far as the current scope sees. */
    List<PledgeLine> pledgedFor(UUID demandId, Set<Integer> lines) {
        return lines.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select l from PledgeLine l where l.demandId = :demand and l.demandLine in :lines",
                                PledgeLine.class)
                        .setParameter("demand", demandId)
                        .setParameter("lines", lines)
                        .getResultList();
    }

    void remove(Pledge pledge) {
        entities.remove(pledge);
    }

    void add(Object row) {
        entities.persist(row);
    }

    /** Writes now, so that what was replaced is gone before the version is read. */
    void write() {
        entities.flush();
    }
}
