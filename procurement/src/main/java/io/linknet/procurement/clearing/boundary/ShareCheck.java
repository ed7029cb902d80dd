package io.linknet.procurement.clearing.boundary;

import static io.linknet.procurement.clearing.boundary.Refuted.unless;

import java.math.BigInteger;

/** Checks that shares follow the rule: what an offer weighs, and that its level gives it what it got, to the step. */
final class ShareCheck {

    private static final long MOST_RECORD = 100;

    private final String fairness;
    private final long[] rank;
    private final long[] numerator;
    private final long[] denominator;

    ShareCheck(String fairness, long[][] levels) {
        this.fairness = fairness;
        rank = levels[0];
        numerator = levels[1];
        denominator = levels[2];
        for (var level = 0; level < rank.length; level++) {
            unless(numerator[level] >= 0 && denominator[level] >= 0, Finding.NEGATIVE, "levels", level);
            unless(level == 0 || rises(level), Finding.LEVEL_ORDER, "levels", level);
        }
    }

    private boolean rises(int level) {
        if (rank[level] != rank[level - 1]) {
            return rank[level] > rank[level - 1];
        }
        return product(numerator[level - 1], denominator[level])
                        .compareTo(product(numerator[level], denominator[level - 1]))
                < 0;
    }

    void check(String at, int offer, long pledged, long given, long weight, long itsRank, long level) {
        unless(weighs(pledged, weight, itsRank), Finding.RULE, at, offer);
        unless(level >= 0 && level <= rank.length, Finding.LEVEL_OFFER, at, offer);
        if (level == rank.length) {
            unless(given == pledged, Finding.LEVEL_OFFER, at, offer);
            return;
        }
        var binding = (int) level;
        var fits = given == pledged
                ? hasNoMore(binding, pledged, weight, itsRank)
                : given == 0 && rank[binding] < itsRank || hasThis(binding, given, weight, itsRank);
        unless(fits, Finding.LEVEL_OFFER, at, offer);
    }

    void checkLine(String at, int line, long wanted, long taken, long level) {
        unless(level >= 0 && level <= rank.length, Finding.LEVEL_LINE, at, line);
        unless(taken == wanted || level == rank.length, Finding.LEVEL_LINE, at, line);
    }

    private boolean weighs(long pledged, long weight, long itsRank) {
        var whole = Math.max(1, pledged);
        return switch (fairness) {
            case "PROPORTIONAL" -> weight == whole && itsRank == 1;
            case "EQUAL_SHARE" -> weight >= 1 && itsRank == 1;
            case "PRIORITY" -> weight == whole;
            case "TRACK_RECORD" -> weight % whole == 0 && weight / whole <= MOST_RECORD && weight > 0 && itsRank == 1;
            case "FIRST_COME" -> weight == whole;
            default -> false;
        };
    }

    /** Who has all it pledged may be bound by a level at which it would get no less, to the step. */
    private boolean hasNoMore(int level, long pledged, long weight, long itsRank) {
        if (rank[level] != itsRank || denominator[level] == 0) {
            return rank[level] >= itsRank;
        }
        var exact = product(numerator[level], weight);
        return product(pledged, denominator[level]).subtract(exact).compareTo(BigInteger.valueOf(denominator[level]))
                < 0;
    }

    private boolean hasThis(int level, long given, long weight, long itsRank) {
        if (rank[level] != itsRank) {
            return false;
        }
        if (denominator[level] == 0) {
            return true;
        }
        var apart = product(given, denominator[level])
                .subtract(product(numerator[level], weight))
                .abs();
        return apart.compareTo(BigInteger.valueOf(denominator[level])) < 0;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
