package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.LargestRemainder;
import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives every admissible pledge the same fraction of what it offers.
 *
 * <p>An offer is admissible when its price is within the ceiling, its grade good enough, its days meet the window and it
 * reaches the smallest lot. If all that is admissible does not exceed the request, everybody gets everything. Otherwise
 * the request is divided in proportion to the pledges, in whole steps of the unit (kilograms for weights); steps left
 * over go to the largest remainders, the earlier pledge first. A share below the smallest lot is given back to the
 * others, the smallest pledge first, the later one first among equals.
 */
public final class ProportionalRule {

    /** Fraction digits of the step in which a unit is divided: tonnes to the kilogram; other units in whole ones. */
    private static final Map<String, Integer> STEP_DIGITS = Map.of("TNE", 3, "DTN", 2, "MTQ", 3, "HLT", 2);

    private static final Comparator<Offer> EARLIER_FIRST =
            Comparator.comparing(offer -> offer.pledgeId().toString());

    private ProportionalRule() {}

    /** Divides each line on its own; same input in whatever order, same outcome. */
    public static Outcome clear(List<Ask> asks, List<Offer> offers) {
        var shares = new ArrayList<Share>();
        for (var ask : asks) {
            var forLine =
                    offers.stream().filter(offer -> offer.line() == ask.line()).sorted(EARLIER_FIRST);
            shares.addAll(divide(ask, forLine.toList()));
        }
        return new Outcome(RuleName.PROPORTIONAL, asks, shares);
    }

    private static List<Share> divide(Ask ask, List<Offer> offers) {
        var shares = new ArrayList<Share>();
        var admissible = new ArrayList<Offer>();
        for (var offer : offers) {
            refusal(ask, offer).ifPresentOrElse(shares::add, () -> admissible.add(offer));
        }
        var parts = split(ask, admissible);
        for (var drop = tooSmall(ask, admissible, parts); drop.isPresent(); ) {
            var offer = drop.get();
            var part = parts.get(admissible.indexOf(offer));
            shares.add(Share.nothing(
                    offer, Reason.SHARE_BELOW_LOT, Map.of("share", part.toString(), "lot", text(lot(ask, offer)))));
            admissible.remove(offer);
            parts = split(ask, admissible);
            drop = tooSmall(ask, admissible, parts);
        }
        shares.addAll(taken(ask, admissible, parts));
        return shares;
    }

    private static Optional<Share> refusal(Ask ask, Offer offer) {
        if (offer.lowestPrice().compareTo(ask.ceiling()) > 0) {
            return Optional.of(Share.nothing(
                    offer,
                    Reason.PRICE_ABOVE_CEILING,
                    Map.of(
                            "price",
                            offer.lowestPrice().toString(),
                            "ceiling",
                            ask.ceiling().toString())));
        }
        if (offer.gradeRank() > ask.gradeRank()) {
            return Optional.of(Share.nothing(offer, Reason.GRADE_BELOW_REQUEST, Map.of()));
        }
        if (!offer.available().overlaps(ask.window())) {
            return Optional.of(Share.nothing(offer, Reason.OUTSIDE_WINDOW, windows(ask, offer)));
        }
        var lot = lot(ask, offer);
        if (lot != null && lot.exceeds(offer.quantity())) {
            return Optional.of(Share.nothing(
                    offer,
                    Reason.PLEDGE_BELOW_LOT,
                    Map.of("pledged", offer.quantity().toString(), "lot", text(lot))));
        }
        return Optional.empty();
    }

    private static List<Quantity> split(Ask ask, List<Offer> offers) {
        var total = sum(ask, offers);
        if (!total.exceeds(ask.requested())) {
            return offers.stream().map(Offer::quantity).toList();
        }
        var weights = offers.stream().map(offer -> offer.quantity().amount()).toList();
        return LargestRemainder.split(ask.requested().amount(), weights, stepDigits(ask, weights)).stream()
                .map(part -> new Quantity(part, ask.requested().unit()))
                .toList();
    }

    /** As fine as the finest amount involved: then no share can exceed its pledge by the step it may win. */
    private static int stepDigits(Ask ask, List<BigDecimal> weights) {
        var usual = STEP_DIGITS.getOrDefault(ask.requested().unit().code(), 0);
        return Stream.concat(Stream.of(ask.requested().amount()), weights.stream())
                .mapToInt(BigDecimal::scale)
                .reduce(usual, Math::max);
    }

    private static Optional<Offer> tooSmall(Ask ask, List<Offer> offers, List<Quantity> parts) {
        return offers.stream()
                .filter(offer -> {
                    var lot = lot(ask, offer);
                    return lot != null && lot.exceeds(parts.get(offers.indexOf(offer)));
                })
                .min(Comparator.comparing(Offer::quantity).thenComparing(EARLIER_FIRST.reversed()));
    }

    private static List<Share> taken(Ask ask, List<Offer> offers, List<Quantity> parts) {
        var total = sum(ask, offers);
        var scarce = total.exceeds(ask.requested());
        var values = new HashMap<String, String>();
        values.put("requested", ask.requested().toString());
        values.put("admissible", total.toString());
        var shares = new ArrayList<Share>();
        for (var index = 0; index < offers.size(); index++) {
            shares.add(new Share(
                    offers.get(index),
                    parts.get(index),
                    common(ask.window(), offers.get(index).available()),
                    scarce ? Reason.PROPORTIONAL_SHARE : Reason.FULL_PLEDGE,
                    Map.copyOf(values)));
        }
        return shares;
    }

    private static Quantity sum(Ask ask, List<Offer> offers) {
        return offers.stream()
                .map(Offer::quantity)
                .reduce(Quantity.zero(ask.requested().unit()), Quantity::plus);
    }

    /** The larger of what the leader and the cooperative call the least. */
    private static @Nullable Quantity lot(Ask ask, Offer offer) {
        var asked = ask.minimumLot();
        var offered = offer.minimumLot();
        if (asked == null || offered == null) {
            return asked == null ? offered : asked;
        }
        return asked.max(offered);
    }

    private static String text(@Nullable Quantity quantity) {
        return quantity == null ? "" : quantity.toString();
    }

    private static Map<String, String> windows(Ask ask, Offer offer) {
        return Map.of(
                "earliest", offer.available().from().toString(),
                "latest", offer.available().to().toString(),
                "from", ask.window().from().toString(),
                "to", ask.window().to().toString());
    }

    private static DeliveryWindow common(DeliveryWindow wanted, DeliveryWindow available) {
        var from = wanted.from().isAfter(available.from()) ? wanted.from() : available.from();
        var to = wanted.to().isBefore(available.to()) ? wanted.to() : available.to();
        return new DeliveryWindow(from, to);
    }
}
