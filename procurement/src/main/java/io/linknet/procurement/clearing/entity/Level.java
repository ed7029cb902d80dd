package io.linknet.procurement.clearing.entity;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A common share per weight, as a fraction: everybody gets weight times level, but never more than it pledged.
 *
 * @param numerator not negative
 * @param denominator positive
 */
record Level(long numerator, long denominator) {

    /** Enough for every pledge. */
    private static final Level ALL = new Level(Long.MAX_VALUE, 1);

    /** The level at which the offers get so many steps together: water-filling. */
    static Level of(long[] pledged, long[] weight, int[] offers, long total) {
        var left = total;
        var weights = 0L;
        for (var offer : offers) {
            weights = Math.addExact(weights, weight[offer]);
        }
        for (var offer : byPledgePerWeight(pledged, weight, offers)) {
            if (Exact.compareProducts(pledged[offer], weights, left, weight[offer]) > 0) {
                return new Level(left, weights);
            }
            left -= pledged[offer];
            weights -= weight[offer];
        }
        return ALL;
    }

    private static int[] byPledgePerWeight(long[] pledged, long[] weight, int[] offers) {
        return Arrays.stream(offers)
                .boxed()
                .sorted(perWeight(pledged, weight))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Comparator<Integer> perWeight(long[] pledged, long[] weight) {
        return (left, right) -> Exact.compareProducts(pledged[left], weight[right], pledged[right], weight[left]);
    }

    /** Whole steps and remainder (in parts of a step, {@code denominator} to one) of a pledge. */
    long[] share(long pledged, long weight) {
        if (this.equals(ALL) || Exact.compareProducts(pledged, denominator, numerator, weight) <= 0) {
            return new long[] {pledged, 0};
        }
        return Exact.share(numerator, weight, denominator);
    }

    void open(ExactFlow flow, int offer, long pledged, long weight) {
        var exact = share(pledged, weight);
        flow.source[offer] = exact[0];
        flow.sourceParts[offer] = exact[1];
    }
}
