package io.linknet.procurement.pooling.entity;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a clearing comes to, as rules are compared by.
 *
 * @param coveredPercent how much of what is asked is covered, the mean over lines weighted by their value at the ceiling
 * @param cost what all that is given costs where it is wanted, in the pool's currency
 * @param freight the part of the cost that is freight
 * @param cooperatives how many give something
 * @param smallestPercent the smallest part that is taken of a pledged line of which something is taken
 * @param largestPercent the largest
 */
public record Figures(
        BigDecimal coveredPercent,
        BigDecimal cost,
        BigDecimal freight,
        int cooperatives,
        BigDecimal smallestPercent,
        BigDecimal largestPercent) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Adds up. */
    public static Figures of(List<Gathered.Wanted> wanted, List<Given> given) {
        var fractions = fractions(given);
        return new Figures(
                covered(wanted, given),
                sum(given, it -> it.price().amount().add(it.freight().amount())),
                sum(given, it -> it.freight().amount()),
                (int) given.stream()
                        .filter(it -> it.quantity().isPositive())
                        .map(it -> it.offer().cooperative())
                        .distinct()
                        .count(),
                fractions.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO),
                fractions.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO));
    }

    /** The figures by name. */
    public Map<String, String> byName() {
        return new TreeMap<>(Map.of(
                "coveredPercent", coveredPercent.toPlainString(),
                "cost", cost.toPlainString(),
                "freight", freight.toPlainString(),
                "cooperatives", Integer.toString(cooperatives),
                "smallestPercent", smallestPercent.toPlainString(),
                "largestPercent", largestPercent.toPlainString()));
    }

    private static BigDecimal sum(List<Given> given, Function<Given, BigDecimal> perUnit) {
        return given.stream()
                .map(it -> perUnit.apply(it).multiply(it.quantity().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal covered(List<Gathered.Wanted> wanted, List<Given> given) {
        var asked = wanted.stream()
                .map(it -> it.ceiling().amount().multiply(it.quantity().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var got = given.stream()
                .map(it -> it.to().ceiling().amount().multiply(it.quantity().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return percent(got, asked);
    }

    /** What each pledged line that gives something gives of what was pledged. */
    private static List<BigDecimal> fractions(List<Given> given) {
        var sums = new HashMap<UUID, Quantity>();
        var pledged = new HashMap<UUID, Quantity>();
        for (var it : given) {
            var offer = it.offer();
            if (it.quantity().isPositive()) {
                pledged.put(offer.lineId(), offer.quantity());
                sums.merge(offer.lineId(), it.quantity().in(offer.quantity().unit()), Quantity::plus);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> percent(
                        sum.getValue().amount(),
                        requireNonNull(pledged.get(sum.getKey())).amount()))
                .toList();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_EVEN);
    }
}
