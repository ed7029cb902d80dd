package io.linknet.procurement.sourcing.entity;

import static io.linknet.procurement.sourcing.entity.SourcingProblem.AWARDED_OFFER_UNKNOWN;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.AWARDED_TWICE;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.AWARD_EXCEEDS_LINE;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.AWARD_EXCEEDS_OFFER;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.AWARD_UNIT_DIFFERS;
import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** An award gives no offer more than it offers and no line more than it asks; substitutes count towards their line. */
public final class AwardRules {

    /**
     * Names an offer.
     *
     * @param bidder whose
     * @param position in the bid
     */
    public record Named(MemberId bidder, int position) {

        static Named of(AwardPart part) {
            return new Named(part.bidder(), part.position());
        }
    }

    private AwardRules() {}

    /**
     * Checks all parts before anything changes.
     *
     * @param offers what can be awarded
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a part names no offer of its line, stands there twice, or
     *     gives too much
     */
    public static void require(Map<Integer, AskedLine> lines, Map<Named, Offer> offers, List<AwardPart> parts) {
        var seen = new HashSet<Named>();
        var given = new HashMap<Integer, Quantity>();
        for (var index = 0; index < parts.size(); index++) {
            var part = parts.get(index);
            var at = "/parts/" + index;
            requireWithinOffer(offers, part, at);
            if (!seen.add(Named.of(part))) {
                throw AWARDED_TWICE.at(at);
            }
            var asked = requireNonNull(lines.get(part.line())).quantity();
            var sum = given.merge(part.line(), part.quantity(), Quantity::plus);
            if (sum.exceeds(asked)) {
                throw AWARD_EXCEEDS_LINE.at(at + "/quantity", part.line(), sum, asked);
            }
        }
    }

    private static void requireWithinOffer(Map<Named, Offer> offers, AwardPart part, String at) {
        var offer = offers.get(Named.of(part));
        if (offer == null || offer.line() != part.line()) {
            throw AWARDED_OFFER_UNKNOWN.at(at);
        }
        if (!part.quantity().unit().equals(offer.quantity().unit())) {
            throw AWARD_UNIT_DIFFERS.at(at + "/quantity/unit", offer.quantity().unit());
        }
        if (part.quantity().exceeds(offer.quantity())) {
            throw AWARD_EXCEEDS_OFFER.at(at + "/quantity", part.quantity(), offer.quantity());
        }
    }
}
