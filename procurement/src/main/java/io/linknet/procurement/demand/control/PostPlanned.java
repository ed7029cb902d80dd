package io.linknet.procurement.demand.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Carriage;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.demand.entity.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts a demand that another feature has put together, open to all; it is checked like one that a person has written. */
@ApplicationScoped
public class PostPlanned {

    private static final Set<MemberKind> BUYING = Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR);

    @Inject
    PostDemand postDemand;

    /**
     * What is to be asked for.
     *
     * @param title in the leader's words
     * @param currency ISO 4217, of every price
     * @param place where the goods are wanted
     * @param answerBy last day for pledges
     * @param lines at least one
     */
    public record Planned(
            String title, Currency currency, String place, @Nullable LocalDate answerBy, List<Line> lines) {}

    /**
     * One material.
     *
     * @param materialCode code of the catalogue
     * @param gradeCode the grade that is good enough
     * @param quantity how much
     * @param window when it is welcome
     * @param priceCeiling the most that is paid per unit
     */
    public record Line(
            String materialCode, String gradeCode, Quantity quantity, DeliveryWindow window, UnitPrice priceCeiling) {}

    /**
     * Posts; runs in the command's transaction.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller may not buy, or if what a person has written
     *     would be refused too
     */
    public DemandTerms post(Caller buyer, Planned planned) {
        if (!BUYING.contains(buyer.kind())) {
            throw DemandProblem.ONLY_BUYING_MEMBERS_POST.because();
        }
        var draft = new DemandDraft(
                planned.title(),
                planned.currency(),
                planned.place(),
                planned.answerBy(),
                Audience.OPEN,
                Set.of(),
                Carriage.DELIVERED,
                planned.lines().stream().map(PostPlanned::requested).toList());
        return DemandTerms.of(postDemand.post(buyer, draft));
    }

    private static RequestedLine requested(Line line) {
        return new RequestedLine(
                line.materialCode(),
                line.gradeCode(),
                line.quantity(),
                line.window(),
                line.priceCeiling(),
                false,
                Zone.FIRM,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                RequestedLine.USUAL_PRIORITY,
                null);
    }
}
