package io.linknet.procurement.sourcing.control;

import static io.linknet.procurement.sourcing.entity.SourcingProblem.ASKED_MEMBER_UNKNOWN;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.ASKED_THOUGH_OWN_SUPPLIERS;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.NOBODY_ASKED;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.RFQ_DEADLINE_PAST;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.RFQ_DISTRICT_UNKNOWN;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.RFQ_GRADE_UNKNOWN;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.RFQ_MATERIAL_UNKNOWN;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.RFQ_UNIT_NOT_TRADED;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.RFQ_WINDOW_OVER;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.numbering.DocumentNumbers;
import io.linknet.procurement.sourcing.entity.AskedLine;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqAudience;
import io.linknet.procurement.sourcing.entity.RfqDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Prepares a request for quotation, for its buyer's eyes only. Runs in the command's transaction. */
@ApplicationScoped
public class PrepareRfq {

    @Inject
    Rfqs rfqs;

    @Inject
    Catalog catalog;

    @Inject
    Members members;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Clock clock;

    /**
     * Prepares.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a line does not fit the catalogue, a day or the deadline is
     *     past, or those asked do not fit the audience
     */
    public Rfq prepare(Caller buyer, RfqDraft draft) {
        requireAudience(buyer, draft);
        if (!catalog.hasDistrict(draft.district())) {
            throw RFQ_DISTRICT_UNKNOWN.at("/district", draft.district());
        }
        if (!draft.answerUntil().isAfter(clock.instant())) {
            throw RFQ_DEADLINE_PAST.at("/answerUntil", draft.answerUntil());
        }
        for (var index = 0; index < draft.lines().size(); index++) {
            requireTradeable(draft.lines().get(index), "/lines/" + index);
        }
        var number = numbers.next(DocumentNumbers.Kind.RFQ);
        var rfq = new Rfq(number, buyer.member(), draft, buyer.personName(), clock.instant());
        rfqs.add(rfq);
        rfqs.invite(rfq, draft.invited());
        return rfq;
    }

    private void requireAudience(Caller buyer, RfqDraft draft) {
        if (draft.audience() == RfqAudience.OWN_SUPPLIERS && !draft.invited().isEmpty()) {
            throw ASKED_THOUGH_OWN_SUPPLIERS.at("/invited");
        }
        if (draft.audience() == RfqAudience.INVITED && draft.invited().isEmpty()) {
            throw NOBODY_ASKED.at("/invited");
        }
        var known = members.parties(draft.invited()).keySet();
        draft.invited().stream()
                .filter(id -> !known.contains(id) || id.equals(buyer.member().value()))
                .findFirst()
                .ifPresent(stranger -> {
                    throw ASKED_MEMBER_UNKNOWN.at("/invited", stranger);
                });
        members.requireGoodStanding(draft.invited(), "/invited");
    }

    private void requireTradeable(AskedLine line, String at) {
        var material = catalog.material(line.materialCode())
                .orElseThrow(() -> RFQ_MATERIAL_UNKNOWN.at(at + "/materialCode", line.materialCode()));
        if (!material.hasGrade(line.gradeCode())) {
            throw RFQ_GRADE_UNKNOWN.at(at + "/gradeCode", line.gradeCode(), line.materialCode());
        }
        var unit = line.quantity().unit();
        if (!unit.isConvertibleTo(material.unit())) {
            throw RFQ_UNIT_NOT_TRADED.at(at + "/quantity/unit", unit.code(), line.materialCode());
        }
        if (line.window().to().isBefore(LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR))) {
            throw RFQ_WINDOW_OVER.at(at + "/windowTo", line.window().to());
        }
    }
}
