package io.linknet.procurement.clearing.control;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.linknet.kernel.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        return new Paired(part, at, given, best).explanation();
    }

    /** An offer that could be given to a line, and what it gives with lots and what its share was before them. */
    private final class Paired {

        private final PartResult part;
        private final int at;
        private final long given;
        private final long best;
        private final long pledged;

        Paired(PartResult part, int at, long given, long best) {
            this.part = part;
            this.at = at;
            this.given = given;
            this.best = best;
            pledged = part.best().graph().pledged()[at];
        }

        Explanation explanation() {
            return Explaining.explanation(part.part(), at, reason(), this::value);
        }

        private Reason reason() {
            if (given == pledged) {
                return Reason.FULL_PLEDGE;
            }
            if (given < best) {
                return Reason.SHARE_BELOW_LOT;
            }
            return switch (result.rules().fairness()) {
                case PROPORTIONAL -> Reason.PROPORTIONAL_SHARE;
                case EQUAL_SHARE -> Reason.EQUAL_SHARE;
                case PRIORITY -> Reason.PRIORITY_SHARE;
                case TRACK_RECORD -> Reason.TRACK_RECORD_SHARE;
                case FIRST_COME -> Reason.LATER_THAN_OTHERS;
                case LEAST_COST -> above() > 0 ? Reason.PRICE_ABOVE_CLEARING : Reason.DEMAND_USED_UP;
            };
        }

        private String value(String name) {
            var standing = part.part().offers().get(at).standing();
            return switch (name) {
                case "pledged" -> text(pledged, part.part());
                case "given" -> text(given, part.part());
                case "share" -> text(best, part.part());
                case "fraction" -> BigDecimal.valueOf(best, -2)
                        .divide(BigDecimal.valueOf(pledged), 2, RoundingMode.HALF_EVEN)
                        .toPlainString();
                case "perHousehold" -> text(best / standing.households(), part.part());
                case "households" -> String.valueOf(standing.households());
                case "rank" -> String.valueOf(standing.rank());
                case "recordPercent" -> String.valueOf(standing.recordPercent());
                case "price" -> price(
                        part.part().has().get(at).price(), part.part().base());
                case "above" -> price(above(), part.part().base());
                default -> throw new IllegalArgumentException(name);
            };
        }

        /** The node prices tell by how much it is too dear: nothing flows where the source asks less than it does. */
        private long above() {
            var solution = part.best();
            var graph = solution.graph();
            return IntStream.range(graph.first()[at], graph.first()[at + 1])
                    .mapToLong(pair ->
                            solution.sourcePrice() + graph.cost()[pair] - solution.linePrice()[graph.line()[pair]])
                    .min()
                    .orElse(0);
        }
    }

    private static Explanation explanation(Part part, int at, Reason reason, UnaryOperator<String> value) {
        var values = reason.numbers().stream().collect(toUnmodifiableMap(Function.identity(), value));
        return new Explanation(part.offers().get(at).id(), reason, values);
    }

    private Explanation unpaired(Part part, int at) {
        var offer = part.offers().get(at);
        if (part.lines().isEmpty()) {
            return result.market().lines().stream()
                    .filter(line -> line.goods().material().equals(offer.goods().material()))
                    .findFirst()
                    .map(line -> explanation(part, at, Reason.UNIT_DIFFERS, name -> Scale.unit(
                                    name.equals("unit") ? offer.goods() : line.goods())
                            .code()))
                    .orElseGet(() -> explanation(part, at, Reason.NOT_ASKED_FOR, material -> offer.goods()
                            .material()));
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
        return explanation(part, at, reason, name -> switch (name) {
            case "price" -> price(has.price(), part.base());
            case "freight" -> price(pair.freight(), part.base());
            case "ceiling" -> price(wants.price(), part.base());
            case "above" -> price(Math.max(0, has.price() + pair.freight() - wants.price()), part.base());
            case "grade" -> String.valueOf(offer.goods().gradeRank());
            case "wanted" -> String.valueOf(line.goods().gradeRank());
            case "earliest" -> offer.window().from().toString();
            case "latest" -> offer.window().to().toString();
            case "from" -> line.window().from().toString();
            case "to" -> line.window().to().toString();
            case "kilometres" -> String.valueOf(pair.kilometres());
            case "maximum" -> String.valueOf(line.carriage().maximumKilometres());
            case "origin" -> offer.goods().place();
            case "destination" -> line.goods().place();
            case "pledged" -> text(has.steps(), part);
            case "lot" -> text(Eligibility.lot(has, wants), part);
            default -> throw new IllegalArgumentException(name);
        });
    }

    private String text(long steps, Part part) {
        return scale.quantity(steps, part.base()).toString();
    }

    private String price(long whole, Unit unit) {
        return scale.price(whole, unit, result.market().currency()).toString();
    }
}
