package io.linknet.procurement.demand.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.demand.entity.StandingDemand;
import io.linknet.procurement.demand.entity.StandingPosting;
import io.linknet.procurement.demand.entity.Zone;
import io.linknet.procurement.member.control.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Turns the next delivery of a standing demand into a demand, and makes demands firmer as their delivery comes nearer. */
@ApplicationScoped
class ForEachDelivery {

    private static final TypeReference<Set<UUID>> MEMBERS = new TypeReference<>() {};

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    PostDemand postDemand;

    @Inject
    AmendDemand amendDemand;

    @Inject
    Demands demands;

    @Inject
    DemandRules rules;

    @Inject
    Members members;

    @Inject
    Clock clock;

    /** Makes sure that the next delivery could be posted today. */
    void requirePostable(StandingDemand standing) {
        requirePostable(standing, draft(standing, members(standing)));
    }

    private void requirePostable(StandingDemand standing, DemandDraft draft) {
        rules.requireCarriage(draft);
        rules.invited(standing.leader(), draft, Set.of());
        for (var index = 0; index < draft.lines().size(); index++) {
            rules.requireTradeable(draft.lines().get(index), draft, "/lines/" + index);
        }
    }

    /** Posts the next delivery to those invited who stand well, or writes down why not, and goes on to the one after it. */
    void handleNext(StandingDemand standing) {
        entities.persist(handled(standing));
        standing.moveOn();
        entities.flush();
    }

    private StandingPosting handled(StandingDemand standing) {
        var now = clock.instant();
        if (standing.horizons().answerBy(standing.nextDay()).isBefore(today())) {
            return StandingPosting.refused(standing, DemandProblem.TOO_LATE.slug(), now);
        }
        var draft = draft(standing, members.inGoodStanding(members(standing)));
        try {
            requirePostable(standing, draft);
        } catch (DomainRuleViolation refusal) {
            return StandingPosting.refused(standing, refusal.type().slug(), now);
        }
        var demand = postDemand.post(standing.leader(), standing.setBy(), draft);
        return StandingPosting.posted(standing, demand.id(), now);
    }

    /** Says a posted demand anew with the zone that its delivery has come into. */
    void roll(StandingDemand standing, LocalDate delivery, Demand demand) {
        var zone = standing.horizons().zone(delivery, today());
        var lines = demand.lines().values().stream()
                .map(line -> line.zone().compareTo(zone) > 0 ? line.in(zone) : line)
                .toList();
        var draft = new DemandDraft(
                demand.title(),
                demand.currency(),
                demand.place(),
                demand.answerBy(),
                demand.audience(),
                demand.audience() == Audience.INVITED
                        ? Set.copyOf(demands.invited(demand.id(), demand.leader()))
                        : Set.of(),
                demand.carriage(),
                lines);
        amendDemand.amend(inTheNameOf(standing), demand.id(), draft, null, seen -> {});
    }

    private static Caller inTheNameOf(StandingDemand standing) {
        return new Caller(
                standing.leader(),
                standing.leaderKind(),
                "",
                "standing-demand|" + standing.id(),
                standing.setBy(),
                Set.of(Role.BUYER));
    }

    private DemandDraft draft(StandingDemand standing, Set<UUID> invited) {
        var day = standing.nextDay();
        var window = new DeliveryWindow(day, day.plusDays(standing.horizons().windowDays() - 1L));
        var zone = standing.horizons().zone(day, today());
        return new DemandDraft(
                standing.title(),
                standing.currency(),
                standing.place(),
                standing.horizons().answerBy(day),
                standing.audience(),
                invited,
                CarriageBody.toDomain(CarriageBody.read(standing.carriage())),
                lines(standing, window, zone));
    }

    private static List<RequestedLine> lines(StandingDemand standing, DeliveryWindow window, Zone zone) {
        return StandingLine.read(standing.lines()).stream()
                .map(line -> line.in(window, zone))
                .toList();
    }

    private static Set<UUID> members(StandingDemand standing) {
        try {
            return Json.lenient().readValue(standing.invited(), MEMBERS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("kept members are always readable", unreadable);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }
}
