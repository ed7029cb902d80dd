package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the deciding reason of one offer: looks at its pairs, or, if it has none, at the line it missed most narrowly. */
final class Explaining {

    private final ClearingResult result;
    private final Scale scale;
    private final Eligibility eligibility;

    Explaining(ClearingResult result) {
        this.result = result;
        scale = result.scale();
        eligibility = new Eligibility(result.market().ways());
    }

    Optional<Explanation> explain(String offerId) {
        for (var part : result.parts()) {
            var at = Collections.binarySearch(
                    part.part().offers().stream().map(Offer::id).toList(), offerId);
            if (at >= 0) {
                return Optional.of(explain(part, at));
            }
        }
        return Optional.empty();
    }

    Stream<Explanation> all() {
        return result.parts().stream().flatMap(part -> all(part).stream());
    }

    private List<Explanation> all(PartResult part) {
        return IntStream.range(0, part.part().offers().size())
                .parallel()
                .mapToObj(at -> explain(part, at))
                .toList();
    }

    private Explanation explain(PartResult part, int at) {
        var graph = part.part().graph();
        if (graph.first()[at] == graph.first()[at + 1]) {
            return unpaired(part.part(), at);
        }
        var given = 0L;
        var best = 0L;
        for (var pair = graph.first()[at]; pair < graph.first()[at + 1]; pair++) {
            given += part.given()[pair];
            best += part.best().flow()[pair];
        }
        var pledged = text(graph.pledged()[at], part.part());
        if (given == graph.pledged()[at]) {
            return new Explanation(id(part.part(), at), Reason.FULL_PLEDGE, Map.of("pledged", pledged));
        }
        var values = values();
        values.put("pledged", pledged);
        values.put("given", text(given, part.part()));
        values.put("share", text(best, part.part()));
        var reason = Reason.SHARE_BELOW_LOT;
        if (given >= best) {
            fraction(best, graph.pledged()[at], values);
            reason = shared(part, at, values);
        }
        return new Explanation(id(part.part(), at), reason, Collections.unmodifiableMap(values));
    }

    private Reason shared(PartResult part, int at, Map<String, String> values) {
        var standing = part.part().offers().get(at).standing();
        return switch (result.rules().fairness()) {
            case PROPORTIONAL -> Reason.PROPORTIONAL_SHARE;
            case EQUAL_SHARE -> {
                values.put("households", String.valueOf(standing.households()));
                yield Reason.EQUAL_SHARE;
            }
            case PRIORITY -> {
                values.put("rank", String.valueOf(standing.rank()));
                yield Reason.PRIORITY_SHARE;
            }
            case TRACK_RECORD -> {
                values.put("recordPercent", String.valueOf(standing.recordPercent()));
                yield Reason.TRACK_RECORD_SHARE;
            }
            case FIRST_COME -> Reason.LATER_THAN_OTHERS;
            case LEAST_COST -> undercut(part, at, values);
        };
    }

    private static void fraction(long share, long pledged, Map<String, String> values) {
        if (pledged > 0) {
            values.put(
                    "fraction",
                    BigDecimal.valueOf(share, -2)
                            .divide(BigDecimal.valueOf(pledged), 2, RoundingMode.HALF_EVEN)
                            .toPlainString());
        }
    }

    /** The node prices tell by how much the offer is too dear: nothing flows where the source asks less than it does. */
    private Reason undercut(PartResult part, int at, Map<String, String> values) {
        var best = part.best();
        var graph = best.graph();
        var above = IntStream.range(graph.first()[at], graph.first()[at + 1])
                .mapToLong(pair -> best.sourcePrice() + graph.cost()[pair] - best.linePrice()[graph.line()[pair]])
                .min()
                .orElse(0);
        var unit = part.part().base();
        values.put("price", price(part.part().has().get(at).price(), unit));
        if (above <= 0) {
            return Reason.DEMAND_USED_UP;
        }
        values.put("above", price(above, unit));
        return Reason.PRICE_ABOVE_CLEARING;
    }

    private Explanation unpaired(Part part, int at) {
        var offer = part.offers().get(at);
        if (part.lines().isEmpty()) {
            var others = result.market().lines().stream()
                    .filter(line -> line.goods().material().equals(offer.goods().material()))
                    .findFirst();
            return others.map(line -> new Explanation(
                            offer.id(),
                            Reason.UNIT_DIFFERS,
                            Map.of(
                                    "unit",
                                    Scale.unit(offer.goods()).code(),
                                    "wanted",
                                    Scale.unit(line.goods()).code())))
                    .orElseGet(() -> new Explanation(
                            offer.id(),
                            Reason.NOT_ASKED_FOR,
                            Map.of("material", offer.goods().material())));
        }
        return missed(part, at, mostNarrowly(part, at));
    }

    /** The line that only one thing keeps the offer from; the first such line, by what is easiest to change. */
    private int mostNarrowly(Part part, int at) {
        var nearest = 0;
        var least = Reason.SEVERAL;
        for (var line = 0; line < part.lines().size() && least != Reason.PRICE_ABOVE_CEILING; line++) {
            var obstacle = obstacle(part, at, line);
            if (obstacle.compareTo(least) < 0) {
                nearest = line;
                least = obstacle;
            }
        }
        return nearest;
    }

    private Reason obstacle(Part part, int at, int line) {
        var offer = part.offers().get(at);
        var pair = eligibility.explain(
                offer, part.has().get(at), part.lines().get(line), part.wants().get(line));
        return pair.obstacle() == null ? Reason.SEVERAL : pair.obstacle();
    }

    private Explanation missed(Part part, int at, int to) {
        var offer = part.offers().get(at);
        var line = part.lines().get(to);
        var has = part.has().get(at);
        var wants = part.wants().get(to);
        var pair = eligibility.explain(offer, has, line, wants);
        var reason = pair.obstacle() == null ? Reason.SEVERAL : pair.obstacle();
        var values = values();
        values.put("line", line.id());
        values.put("price", price(has.price(), part.base()));
        values.put("freight", price(pair.freight(), part.base()));
        values.put("ceiling", price(wants.price(), part.base()));
        values.put("above", price(Math.max(0, has.price() + pair.freight() - wants.price()), part.base()));
        values.put("grade", String.valueOf(offer.goods().gradeRank()));
        values.put("wanted", String.valueOf(line.goods().gradeRank()));
        values.put("earliest", offer.window().from().toString());
        values.put("latest", offer.window().to().toString());
        values.put("from", line.window().from().toString());
        values.put("to", line.window().to().toString());
        values.put("pledged", text(has.steps(), part));
        values.put("lot", text(Eligibility.lot(has, wants), part));
        distance(line, pair, values);
        return new Explanation(offer.id(), reason, Collections.unmodifiableMap(values));
    }

    private static void distance(DemandLine line, Pair pair, Map<String, String> values) {
        if (pair.kilometres() >= 0) {
            values.put("kilometres", String.valueOf(pair.kilometres()));
        }
        var maximum = line.carriage().maximumKilometres();
        if (maximum != null) {
            values.put("maximum", String.valueOf(maximum));
        }
    }

    private static Map<String, String> values() {
        return new TreeMap<>();
    }

    private static String id(Part part, int at) {
        return part.offers().get(at).id();
    }

    private String text(long steps, Part part) {
        return scale.quantity(steps, part.base()).toString();
    }

    private String price(long whole, Unit unit) {
        return scale.price(whole, unit, result.market().currency()).toString();
    }
}
