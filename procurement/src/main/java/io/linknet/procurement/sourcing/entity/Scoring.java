package io.linknet.procurement.sourcing.entity;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the offers for one line, substitutes among them, each side on a scale of 0 to 100:
 *
 * <ul>
 *   <li><b>price</b> = 100 × lowest landed cost of the line / own landed cost, where landed cost is price plus freight for
 *       one unit;
 *   <li><b>quality</b> = 100 × (g − r + 1) / g for the grade of rank r (1 is the best) among the g grades of the material
 *       that is offered;
 *   <li><b>record</b> = percent accepted of what the bidder promised for days gone by; 100 without a record;
 *   <li><b>distance</b> = 100 × (500 − km) / 500 from the bidder's seat to the place of delivery, nothing from 500 km on
 *       and for an unknown seat;
 *   <li><b>total</b> = the four by the weights of the request / 100.
 * </ul>
 *
 * <p>Each of the five is rounded half-even to four digits. Equal totals are ordered by landed cost, then by the moment of
 * sealing, then by the bid's id and the position in it: the same bids always give the same order.
 */
public final class Scoring {

    /** Digits of a score. */
    static final int DIGITS = 4;

    /** Distance that earns nothing any more, in kilometres: across Chongqing from end to end. */
    static final int REACH_KM = 500;

    private static final BigDecimal FULL = new BigDecimal("100").setScale(DIGITS);

    private static final Comparator<Placed> ORDER = Comparator.<Placed, BigDecimal>comparing(it -> it.scores.total())
            .reversed()
            .thenComparing(it -> it.contender.offer().landed())
            .thenComparing(it -> it.contender.sealedAt())
            .thenComparing(it -> it.contender.bidId())
            .thenComparing(it -> it.contender.position());

    private record Placed(Contender contender, Scores scores) {}

    private Scoring() {}

    /**
     * Ranks the offers for one line, the best first.
     *
     * @param contenders all of one line and one currency, in any order
     */
    public static List<Ranked> rank(List<Contender> contenders, Weights weights) {
        var lowest = contenders.stream()
                .map(it -> it.offer().landed().amount())
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        var placed = contenders.stream()
                .map(it -> new Placed(it, scores(it, lowest, weights)))
                .sorted(ORDER)
                .toList();
        var ranked = new ArrayList<Ranked>();
        for (var it : placed) {
            ranked.add(new Ranked(it.contender, it.scores, ranked.size() + 1));
        }
        return ranked;
    }

    private static Scores scores(Contender contender, BigDecimal lowest, Weights weights) {
        var price = share(lowest, contender.offer().landed().amount());
        var grade = contender.grade();
        var quality = share(BigDecimal.valueOf(grade.grades() - grade.rank() + 1L), BigDecimal.valueOf(grade.grades()));
        var record = BigDecimal.valueOf(contender.facts().recordPercent()).setScale(DIGITS, HALF_EVEN);
        var distance = distance(contender.facts().distanceKm());
        var total = weighed(price, weights.price())
                .add(weighed(quality, weights.quality()))
                .add(weighed(record, weights.record()))
                .add(weighed(distance, weights.distance()))
                .movePointLeft(2)
                .setScale(DIGITS, HALF_EVEN);
        return new Scores(price, quality, record, distance, total);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return FULL.multiply(part).divide(whole, DIGITS, HALF_EVEN);
    }

    private static BigDecimal distance(@Nullable Integer kilometres) {
        if (kilometres == null || kilometres >= REACH_KM) {
            return BigDecimal.ZERO.setScale(DIGITS);
        }
        return share(BigDecimal.valueOf(REACH_KM - kilometres.longValue()), BigDecimal.valueOf(REACH_KM));
    }

    private static BigDecimal weighed(BigDecimal score, short weight) {
        return score.multiply(BigDecimal.valueOf(weight));
    }
}
