package io.linknet.procurement.demand.control;

import static io.linknet.procurement.demand.entity.DemandProblem.CEILING_IN_ANOTHER_CURRENCY;
import static io.linknet.procurement.demand.entity.DemandProblem.INVITED_THOUGH_OPEN;
import static io.linknet.procurement.demand.entity.DemandProblem.LOT_IN_ANOTHER_UNIT;
import static io.linknet.procurement.demand.entity.DemandProblem.LOT_LARGER_THAN_REQUEST;
import static io.linknet.procurement.demand.entity.DemandProblem.NOBODY_INVITED;
import static io.linknet.procurement.demand.entity.DemandProblem.ONLY_BUYING_MEMBERS_POST;
import static io.linknet.procurement.demand.entity.DemandProblem.UNIT_NOT_TRADED;
import static io.linknet.procurement.demand.entity.DemandProblem.UNKNOWN_GRADE;
import static io.linknet.procurement.demand.entity.DemandProblem.UNKNOWN_INVITED_MEMBER;
import static io.linknet.procurement.demand.entity.DemandProblem.UNKNOWN_MATERIAL;
import static io.linknet.procurement.demand.entity.DemandProblem.WINDOW_IS_OVER;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.DemandPosted;
import io.linknet.procurement.demand.entity.Invitation;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.numbering.DocumentNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Posts a demand and so opens its pool. Runs in the command's transaction. */
@ApplicationScoped
public class PostDemand {

    private static final Set<MemberKind> BUYING = Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR);

    @Inject
    Demands demands;

    @Inject
    Catalog catalog;

    @Inject
    Members members;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<DemandPosted> posted;

    @Inject
    Event<DemandTerms> opened;

    @Inject
    Clock clock;

    /**
     * Posts.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller may not buy, a line does not fit the catalogue,
     *     a window is over, or the invited do not fit the audience
     */
    public Demand post(Caller buyer, DemandDraft draft) {
        if (!BUYING.contains(buyer.kind())) {
            throw ONLY_BUYING_MEMBERS_POST.because();
        }
        requireAudience(draft);
        for (var index = 0; index < draft.lines().size(); index++) {
            requireTradeable(draft.lines().get(index), draft, "/lines/" + index);
        }

        var now = clock.instant();
        var number = numbers.next(DocumentNumbers.Kind.DEMAND);
        var demand = new Demand(number, buyer.member(), draft, buyer.personName(), now);
        demands.add(demand);
        draft.invited().forEach(invited -> demands.invite(new Invitation(demand.id(), buyer.member(), invited)));
        posted.fire(new DemandPosted(demand));
        opened.fire(DemandTerms.of(demand));
        return demand;
    }

    private void requireAudience(DemandDraft draft) {
        if (draft.audience() == Audience.OPEN && !draft.invited().isEmpty()) {
            throw INVITED_THOUGH_OPEN.at("/invited");
        }
        if (draft.audience() == Audience.INVITED && draft.invited().isEmpty()) {
            throw NOBODY_INVITED.at("/invited");
        }
        var known = members.parties(draft.invited()).keySet();
        draft.invited().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(stranger -> {
            throw UNKNOWN_INVITED_MEMBER.at("/invited", stranger);
        });
    }

    private void requireTradeable(RequestedLine line, DemandDraft draft, String at) {
        var material = catalog.material(line.materialCode())
                .orElseThrow(() -> UNKNOWN_MATERIAL.at(at + "/materialCode", line.materialCode()));
        if (!material.hasGrade(line.gradeCode())) {
            throw UNKNOWN_GRADE.at(at + "/gradeCode", line.gradeCode(), line.materialCode());
        }
        var unit = line.quantity().unit();
        if (!unit.isConvertibleTo(material.unit())) {
            throw UNIT_NOT_TRADED.at(at + "/quantity/unit", unit.code(), line.materialCode());
        }
        if (!line.priceCeiling().currency().equals(draft.currency())) {
            throw CEILING_IN_ANOTHER_CURRENCY.at(at + "/priceCeiling/currency", draft.currency());
        }
        requireLotFits(line, at);
        if (line.window().to().isBefore(LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR))) {
            throw WINDOW_IS_OVER.at(at + "/windowTo", line.window().to());
        }
    }

    private static void requireLotFits(RequestedLine line, String at) {
        var lot = line.minimumLot();
        if (lot == null) {
            return;
        }
        if (!lot.unit().equals(line.quantity().unit())) {
            throw LOT_IN_ANOTHER_UNIT.at(
                    at + "/minimumLot/unit", line.quantity().unit());
        }
        if (lot.exceeds(line.quantity())) {
            throw LOT_LARGER_THAN_REQUEST.at(at + "/minimumLot", lot, line.quantity());
        }
    }
}
