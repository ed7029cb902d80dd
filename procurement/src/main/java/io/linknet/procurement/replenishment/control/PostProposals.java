package io.linknet.procurement.replenishment.control;

import static io.linknet.procurement.replenishment.entity.ReplenishmentProblem.PROPOSAL_CHANGED;
import static io.linknet.procurement.replenishment.entity.ReplenishmentProblem.PROPOSED_TWICE;
import static java.util.stream.Collectors.toMap;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.PostPlanned;
import io.linknet.procurement.replenishment.entity.NettedWeek;
import io.linknet.procurement.replenishment.entity.Posting;
import io.linknet.procurement.replenishment.entity.Posting.Proposed;
import io.linknet.procurement.replenishment.entity.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns proposals into a demand.
 *
 * <p>They are netted once more with the plans held still: what was seen must be what is proposed now, so neither two people
 * nor a late look buy the same need twice. Runs in the command's transaction.
 */
@ApplicationScoped
public class PostProposals {

    private static final int ALL = 10_000;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    KnownPlans plans;

    @Inject
    Replenishment replenishment;

    @Inject
    PostPlanned postPlanned;

    @Inject
    Clock clock;

    /**
     * What is asked for with the proposals.
     *
     * @param title in the buyer's words
     * @param currency ISO 4217, of every price
     * @param place where the goods are wanted
     * @param answerBy last day for pledges
     * @param chosen which proposals, at least one
     */
    public record Wish(
            String title, Currency currency, String place, @Nullable LocalDate answerBy, List<Chosen> chosen) {}

    /**
     * One proposal as it was seen.
     *
     * @param proposed material, week and the quantity seen
     * @param gradeCode the grade that is good enough
     * @param priceCeiling the most that is paid per unit
     */
    public record Chosen(Proposed proposed, String gradeCode, UnitPrice priceCeiling) {}

    /** Names a proposal. */
    private record Key(String materialCode, Week week) {

        static Key of(Chosen chosen) {
            return new Key(chosen.proposed().materialCode(), chosen.proposed().week());
        }
    }

    /**
     * Posts.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a proposal is not, or no longer, what was seen, or the demand
     *     is refused
     */
    public DemandTerms post(Caller buyer, Wish wish) {
        plans.hold(
                buyer.member(),
                wish.chosen().stream().map(it -> it.proposed().materialCode()).toList());
        requireAsSeen(proposals(buyer), wish.chosen());
        var demand = postPlanned.post(
                buyer,
                new PostPlanned.Planned(
                        wish.title(),
                        wish.currency(),
                        wish.place(),
                        wish.answerBy(),
                        wish.chosen().stream().map(this::line).toList()));
        var by = new Posting.By(buyer.personName(), clock.instant());
        for (var index = 0; index < wish.chosen().size(); index++) {
            var proposed = wish.chosen().get(index).proposed();
            entities.persist(new Posting(buyer.member(), proposed, demand.id(), index + 1, by));
        }
        return demand;
    }

    private Map<Key, Quantity> proposals(Caller buyer) {
        var open = new HashMap<Key, Quantity>();
        for (var material : replenishment.page(buyer.member(), "", ALL)) {
            open.putAll(material.weeks().stream()
                    .filter(week -> week.proposal() != null)
                    .collect(toMap(
                            week -> new Key(material.need().materialCode(), week.week()), PostProposals::quantity)));
        }
        return open;
    }

    private static Quantity quantity(NettedWeek week) {
        return Optional.ofNullable(week.proposal()).orElseThrow().quantity();
    }

    private static void requireAsSeen(Map<Key, Quantity> open, List<Chosen> chosen) {
        var seen = new HashSet<Key>();
        for (var index = 0; index < chosen.size(); index++) {
            var proposed = chosen.get(index).proposed();
            var key = Key.of(chosen.get(index));
            if (!seen.add(key)) {
                throw PROPOSED_TWICE.at("/lines/" + index);
            }
            if (!proposed.quantity().equals(open.get(key))) {
                throw PROPOSAL_CHANGED.at("/lines/" + index, proposed.materialCode(), proposed.week());
            }
        }
    }

    private PostPlanned.Line line(Chosen chosen) {
        var proposed = chosen.proposed();
        return new PostPlanned.Line(
                proposed.materialCode(),
                chosen.gradeCode(),
                proposed.quantity(),
                proposed.week().from(replenishment.today()),
                chosen.priceCeiling());
    }
}
