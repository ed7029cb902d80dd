package io.linknet.logistics.tracking.control;

import io.linknet.logistics.tracking.entity.ReportedMilestone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What carriers told. Runs in the caller's transaction. */
@ApplicationScoped
public class Milestones {

    /** A journey has tens of milestones; more is a stuck button. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The milestones of shipments that the caller may see, in the order they were told. */
    public List<ToldMilestone> of(Collection<UUID> shipmentIds) {
        if (shipmentIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select m from ReportedMilestone m where m.shipmentId in :ids order by m.reportedAt, m.id",
                        ReportedMilestone.class)
                .setParameter("ids", Set.copyOf(shipmentIds))
                .setMaxResults(MOST)
                .getResultStream()
                .map(ToldMilestone::of)
                .toList();
    }

    void add(ReportedMilestone milestone) {
        entities.persist(milestone);
        entities.flush();
    }
}
