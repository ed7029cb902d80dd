package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.clearing.entity.Solution;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The outcome of a clearing: awards, prices, how far from the bound, why; to be published with its certificate. */
public final class ClearingResult {

    private final Market market;
    private final Rules rules;
    private final Scale scale;
    private final List<PartResult> parts;
    private final Map<Origin, Long> uniform = new HashMap<>();

    private record Origin(int part, int gradeRank, String place) {}

    ClearingResult(Market market, Rules rules, Scale scale, List<PartResult> parts) {
        this.market = market;
        this.rules = rules;
        this.scale = scale;
        this.parts = parts;
        for (var part = 0; part < parts.size(); part++) {
            noteAccepted(part);
        }
    }

    private void noteAccepted(int number) {
        var result = parts.get(number);
        var given = Solution.given(result.part().graph(), result.given());
        for (var offer = 0; offer < given.length; offer++) {
            if (given[offer] > 0) {
                uniform.merge(
                        origin(number, result.part().offers().get(offer)),
                        result.part().has().get(offer).price(),
                        Math::max);
            }
        }
    }

    private static Origin origin(int part, Offer offer) {
        return new Origin(part, offer.goods().gradeRank(), offer.goods().place());
    }

    public Market market() {
        return market;
    }

    public Rules rules() {
        return rules;
    }

    Scale scale() {
        return scale;
    }

    List<PartResult> parts() {
        return parts;
    }

    /** Everything that is delivered, in the order of materials, offers and lines. */
    public List<Award> awards() {
        var awards = new ArrayList<Award>();
        for (var number = 0; number < parts.size(); number++) {
            var result = parts.get(number);
            var graph = result.part().graph();
            for (var offer = 0; offer < graph.offers(); offer++) {
                for (var pair = graph.first()[offer]; pair < graph.first()[offer + 1]; pair++) {
                    if (result.given()[pair] > 0) {
                        awards.add(award(number, offer, pair));
                    }
                }
            }
        }
        return awards;
    }

    private Award award(int number, int at, int pair) {
        var result = parts.get(number);
        var part = result.part();
        var offer = part.offers().get(at);
        var line = part.lines().get(part.graph().line()[pair]);
        var wants = part.wants().get(part.graph().line()[pair]);
        var own = part.has().get(at).price();
        var freight = part.graph().cost()[pair] - own;
        var paid = own;
        if (rules.pricing() == Pricing.UNIFORM) {
            paid = Math.min(uniform.getOrDefault(origin(number, offer), own), wants.price() - freight);
        }
        var unit = Scale.unit(line.goods());
        return new Award(
                offer.id(),
                line.id(),
                scale.quantity(result.given()[pair], unit),
                scale.price(paid, unit, market.currency()),
                scale.price(freight, unit, market.currency()),
                common(offer.window(), line.window()));
    }

    private static DeliveryWindow common(DeliveryWindow one, DeliveryWindow other) {
        return new DeliveryWindow(
                one.from().isAfter(other.from()) ? one.from() : other.from(),
                one.to().isBefore(other.to()) ? one.to() : other.to());
    }

    /** How far each priority class of each material is covered. */
    public List<ClassCoverage> coverage() {
        var found = new ArrayList<ClassCoverage>();
        for (var result : parts) {
            var graph = result.part().graph();
            var wanted = new long[graph.classes()];
            for (var line = 0; line < graph.lines(); line++) {
                wanted[graph.lineClass()[line]] += graph.wanted()[line];
            }
            var covered = new long[graph.classes()];
            for (var pair = 0; pair < graph.pairs(); pair++) {
                covered[graph.lineClass()[graph.line()[pair]]] += result.given()[pair];
            }
            for (var each = 0; each < graph.classes(); each++) {
                found.add(new ClassCoverage(
                        result.part().material(),
                        result.part().priorities()[each],
                        scale.quantity(wanted[each], result.part().base()),
                        scale.quantity(
                                result.best().coverage().covered()[each],
                                result.part().base()),
                        scale.quantity(covered[each], result.part().base())));
            }
        }
        return found;
    }

    /** The highest accepted price of each material, grade and district of origin. */
    public List<ClearingPrice> clearingPrices() {
        return uniform.entrySet().stream()
                .map(entry -> {
                    var part = parts.get(entry.getKey().part).part();
                    return new ClearingPrice(
                            part.material(),
                            entry.getKey().gradeRank,
                            entry.getKey().place,
                            scale.price(entry.getValue(), part.base(), market.currency()));
                })
                .sorted(java.util.Comparator.comparing(ClearingPrice::material)
                        .thenComparing(ClearingPrice::gradeRank)
                        .thenComparing(ClearingPrice::place))
                .toList();
    }

    /** Landed cost at the lowest prices, in the market's currency, unrounded. */
    public BigDecimal landedCost() {
        return sum(false);
    }

    /** The least it could be for the quantity of the bound, proven. */
    public BigDecimal landedCostBound() {
        return sum(true);
    }

    private BigDecimal sum(boolean bound) {
        var total = parts.stream()
                .map(result -> Solution.cost(
                        result.part().graph(), bound ? result.best().flow() : result.given()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new BigDecimal(total, scale.quantityDigits() + scale.priceDigits());
    }

    /** Pairs that could trade at all: the rows of the certificate. */
    public long pairs() {
        return parts.stream().mapToLong(result -> result.part().graph().pairs()).sum();
    }

    /** Why each offer got what it got, in the order of materials and offers. */
    public Stream<Explanation> explanations() {
        return new Explaining(this).all();
    }

    /** Why the offer got what it got; nothing if it is not of this market. */
    public Optional<Explanation> explain(String offerId) {
        return new Explaining(this).explain(offerId);
    }
}
