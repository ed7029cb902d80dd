package io.linknet.procurement.demand.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.StandingDemand;
import io.linknet.procurement.demand.entity.StandingDraft;
import io.linknet.procurement.demand.entity.StandingPosting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leader's standing demands. Runs in the command's or the reader's transaction. */
@ApplicationScoped
public class StandingDemands {

    /** Deliveries that are shown of a standing demand; the latest ones. */
    private static final int MOST_POSTINGS = 60;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    ForEachDelivery deliveries;

    @Inject
    Evidence evidence;

    @Inject
    Clock clock;

    /**
     * Sets one up.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the horizons do not follow each other, the first
     *     delivery could not be pledged for any more, or its demand could not be posted
     */
    public StandingDemand set(Caller buyer, StandingDraft draft) {
        draft.horizons().requireInOrder();
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        if (draft.horizons().answerBy(draft.firstDay()).isBefore(today)) {
            throw DemandProblem.FIRST_DELIVERY_TOO_SOON.at(
                    "/firstDay", draft.horizons().answerDays());
        }
        var last = draft.lastDay();
        if (last != null && last.isBefore(draft.firstDay())) {
            throw DemandProblem.STANDING_ENDS_EARLY.at("/lastDay", draft.firstDay());
        }
        var standing = new StandingDemand(buyer.member(), buyer.kind(), draft, buyer.personName(), clock.instant());
        deliveries.requirePostable(standing);
        entities.persist(standing);
        evidence.record("standing-demand-set", "standing-demand", standing.id(), Standing.of(standing));
        entities.flush();
        return standing;
    }

    /** Ends one: nothing is posted from it any more. */
    public StandingDemand end(Caller buyer, UUID id) {
        var standing = get(id, buyer.member());
        standing.end(clock.instant());
        evidence.record("standing-demand-ended", "standing-demand", standing.id(), Standing.of(standing));
        entities.flush();
        return standing;
    }

    /** The leader's own. */
    public StandingDemand get(UUID id, MemberId leader) {
        return entities.createQuery(
                        "select s from StandingDemand s where s.id = :id and s.leaderId = :leader",
                        StandingDemand.class)
                .setParameter("id", id)
                .setParameter("leader", leader.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> DemandProblem.UNKNOWN_STANDING_DEMAND.because(id));
    }

    /** A page of the leader's own, newest first, with one row too many when there are more. */
    public List<StandingDemand> page(MemberId leader, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select s from StandingDemand s where s.leaderId = :leader
                          and (s.setAt < :at or s.setAt = :at and s.id < :id) order by s.setAt desc, s.id desc
                        """,
                        StandingDemand.class)
                .setParameter("leader", leader.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** What became of its deliveries, the latest first. */
    public List<StandingPosting> postings(StandingDemand standing) {
        return entities.createQuery(
                        "select p from StandingPosting p where p.id.standingId = :standing order by p.id.day desc",
                        StandingPosting.class)
                .setParameter("standing", standing.id())
                .setMaxResults(MOST_POSTINGS)
                .getResultList();
    }

    /** What the log of evidence keeps of a standing demand. */
    public record Standing(
            String title,
            LocalDate firstDay,
            String nextDay,
            boolean ended,
            @Nullable CarriageBody carriage,
            List<StandingLine> lines) {

        static Standing of(StandingDemand standing) {
            return new Standing(
                    standing.title(),
                    standing.firstDay(),
                    standing.nextDay().toString(),
                    standing.endedAt() != null,
                    CarriageBody.read(standing.carriage()),
                    StandingLine.read(standing.lines()));
        }
    }
}
