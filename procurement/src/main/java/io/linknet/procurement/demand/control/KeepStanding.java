package io.linknet.procurement.demand.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.StandingDemand;
import io.linknet.procurement.demand.entity.StandingPosting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Posts the deliveries of standing demands that are due, and makes posted ones firmer as they come nearer.
 *
 * <p>Asks for everything that is due, however long ago; of several replicas one gets a row, the others skip it. Runs as the
 * service, one delivery in a transaction.
 */
@ApplicationScoped
public class KeepStanding {

    private static final String TO_POST =
            """
            select id from standing_demand
            where ended_at is null and (last_day is null or next_day <= last_day) and next_day - lead_days <= :today
              and id not in (:failed)
            order by next_day, id limit 1 for update skip locked
            """;
    private static final String TO_ROLL =
            """
            select p.demand_id from standing_posting p
              join standing_demand s on s.id = p.standing_id
              join demand d on d.id = p.demand_id and d.status = 'OPEN'
            where p.demand_id not in (:failed) and exists (
              select 1 from demand_line l where l.demand_id = d.id and l.quantity > 0
                and (l.zone = 'FORECAST' and p.day - s.semi_firm_days <= :today
                  or l.zone = 'SEMI_FIRM' and p.day - s.firm_days <= :today))
            order by p.day, p.demand_id limit 1 for update of p skip locked
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    ForEachDelivery deliveries;

    @Inject
    Clock clock;

    /**
     * Posts the delivery that has been due the longest.
     *
     * @param failed standing demands that could not be handled in this round; at least one id
     * @return the standing demand, if one was due
     * @throws NotHandled if its delivery could not be handled
     */
    @Transactional
    public Optional<UUID> postNext(Collection<UUID> failed) {
        return handle(TO_POST, failed, id -> deliveries.handleNext(entities.find(StandingDemand.class, id)));
    }

    /** Makes the demand firmer whose delivery is the nearest; as {@link #postNext}, with ids of demands. */
    @Transactional
    public Optional<UUID> rollNext(Collection<UUID> failed) {
        return handle(TO_ROLL, failed, this::roll);
    }

    private void roll(UUID demandId) {
        var posting = entities.createQuery(
                        "select p from StandingPosting p where p.demandId = :demand", StandingPosting.class)
                .setParameter("demand", demandId)
                .getSingleResult();
        deliveries.roll(
                entities.find(StandingDemand.class, posting.standingId()),
                posting.day(),
                entities.find(Demand.class, demandId));
    }

    private Optional<UUID> handle(String sql, Collection<UUID> failed, Consumer<UUID> work) {
        List<?> found = entities.createNativeQuery(sql, UUID.class)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR))
                .setParameter("failed", failed)
                .getResultList();
        return found.stream().findFirst().map(UUID.class::cast).map(id -> {
            try {
                work.accept(id);
                return id;
            } catch (RuntimeException unhandled) {
                throw new NotHandled(id, unhandled);
            }
        });
    }

    /** One delivery could not be handled; the others still can. */
    public static final class NotHandled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient UUID id;

        NotHandled(UUID id, RuntimeException cause) {
            super("the delivery of " + id + " is not handled", cause);
            this.id = id;
        }

        UUID id() {
            return id;
        }
    }
}
