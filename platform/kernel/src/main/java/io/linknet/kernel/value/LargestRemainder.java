package io.linknet.kernel.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a whole into parts that always add up to it (Hamilton's method of the largest remainder).
 *
 * <p>Each part gets its exact share rounded down to the step; the steps left over go one by one to the largest
 * remainders, the earlier part first when remainders are equal. Same input, same result.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Splits by weight.
     *
     * @param whole not negative, a multiple of the step
     * @param weights not negative, at least one positive unless the whole is zero
     * @param scale fraction digits of a step: 2 divides into fen
     * @return one part per weight, in the same order, adding up to {@code whole}
     * @throws IllegalArgumentException if the weights are all zero or one is negative
     */
    public static List<BigDecimal> split(BigDecimal whole, List<BigDecimal> weights, int scale) {
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.stream().anyMatch(weight -> weight.signum() < 0) || total.signum() == 0 && whole.signum() != 0) {
            throw new IllegalArgumentException("weights must not be negative nor all zero: " + weights);
        }
        if (whole.signum() == 0) {
            return weights.stream()
                    .map(weight -> BigDecimal.ZERO.setScale(scale))
                    .toList();
        }
        return share(whole.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue(), weights, total, scale);
    }

    /** Splits an amount of money by weight into amounts that add up to it, to the currency's minor unit. */
    public static List<Money> split(Money whole, List<BigDecimal> weights) {
        return split(whole.amount(), weights, whole.amount().scale()).stream()
                .map(part -> new Money(part, whole.currency()))
                .toList();
    }

    private static List<BigDecimal> share(BigInteger steps, List<BigDecimal> weights, BigDecimal total, int scale) {
        var digits = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var divisor = total.setScale(Math.max(digits, 0)).unscaledValue();
        var floors = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        for (var weight : weights) {
            var shares = steps.multiply(weight.setScale(Math.max(digits, 0)).unscaledValue())
                    .divideAndRemainder(divisor);
            floors.add(shares[0]);
            remainders.add(shares[1]);
        }
        var left = steps.subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed())
                .limit(left)
                .forEach(index -> floors.set(index, floors.get(index).add(BigInteger.ONE)));
        return floors.stream().map(part -> new BigDecimal(part, scale)).toList();
    }
}
