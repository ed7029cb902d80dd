package io.linknet.productionsync.shortage.control;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.shortage.entity.Shortage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shortages of a member, standing and covered. Runs in the caller's transaction. */
@ApplicationScoped
public class Shortages {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * A page of the member's shortages, the latest raised first, with one row too many when there are more.
     *
     * @param coveredToo adds what is covered by now
     */
    public List<Shortage> page(MemberId member, boolean coveredToo, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select s from Shortage s
                        where s.memberId = :member and (:all = true or s.clearedAt is null)
                          and (s.raisedAt < :at or s.raisedAt = :at and s.id < :id)
                        order by s.raisedAt desc, s.id desc
                        """,
                        Shortage.class)
                .setParameter("member", member.value())
                .setParameter("all", coveredToo)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** The latest occurrence of each week of a plan that has ever been short. */
    Map<Week, Shortage> latest(UUID planId) {
        return entities.createQuery(
                        """
                        select s from Shortage s where s.planId = :plan and s.occurrence =
                          (select max(t.occurrence) from Shortage t where t.planId = s.planId and t.week = s.week)
                        """,
                        Shortage.class)
                .setParameter("plan", planId)
                .getResultStream()
                .collect(Collectors.toMap(Shortage::week, Function.identity()));
    }

    void add(Shortage shortage) {
        entities.persist(shortage);
    }

    /** Writes now, while the connection is scoped to who acts. */
    void write() {
        entities.flush();
    }
}
