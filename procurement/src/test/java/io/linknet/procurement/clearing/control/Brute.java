package io.linknet.procurement.clearing.control;

import io.linknet.procurement.clearing.entity.Claims;
import io.linknet.procurement.clearing.entity.Graph;
import java.math.BigInteger;
import java.util.Arrays;

/** Answers by trying everything: sets of offers for coverage and shares, Bellman-Ford ways for cost. */
final class Brute {

    private Brute() {}

    /** A fraction. */
    record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

        static Fraction of(long above, long below) {
            return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }

        long floor() {
            return above.divide(below).longValueExact();
        }

        long ceiling() {
            return above.add(below).subtract(BigInteger.ONE).divide(below).longValueExact();
        }
    }

    /** What the offers of a set can send at most to classes up to the given one: by Hall and König, over sets of lines. */
    private static long most(Graph graph, int set, int upTo) {
        var best = Long.MAX_VALUE;
        for (var inside = 0; inside < 1 << graph.offers(); inside++) {
            if ((inside & ~set) != 0) {
                continue;
            }
            var cut = 0L;
            var reached = new boolean[graph.lines()];
            for (var offer = 0; offer < graph.offers(); offer++) {
                if ((set >> offer & 1) == 0) {
                    continue;
                }
                if ((inside >> offer & 1) == 0) {
                    cut += graph.pledged()[offer];
                    continue;
                }
                for (var pair = graph.first()[offer]; pair < graph.first()[offer + 1]; pair++) {
                    reached[graph.line()[pair]] = true;
                }
            }
            for (var line = 0; line < graph.lines(); line++) {
                cut += reached[line] && graph.lineClass()[line] <= upTo ? graph.wanted()[line] : 0;
            }
            best = Math.min(best, cut);
        }
        return best;
    }

    static long most(Graph graph, int upTo) {
        return most(graph, (1 << graph.offers()) - 1, upTo);
    }

    /** Raises all levels together; whoever stands in a set that can send no more is fixed: the definition itself. */
    static Fraction[] fair(Graph graph, Claims claims) {
        var n = graph.offers();
        var all = new long[1 << n];
        for (var set = 0; set < all.length; set++) {
            all[set] = most(graph, set, graph.classes());
        }
        var share = new Fraction[n];
        for (var rank : Arrays.stream(claims.rank()).distinct().sorted().toArray()) {
            var may = 0;
            for (var offer = 0; offer < n; offer++) {
                may |= claims.rank()[offer] <= rank ? 1 << offer : 0;
            }
            while (raise(claims, all, share, may)) {
                // Each round fixes at least one offer.
            }
        }
        return share;
    }

    private static boolean raise(Claims claims, long[] all, Fraction[] share, int may) {
        Fraction lowest = null;
        var tight = 0;
        for (var set = 1; set < all.length; set++) {
            if ((set & ~may) != 0) {
                continue;
            }
            var level = level(claims, all[set], share, set);
            if (level != null && (lowest == null || level.compareTo(lowest) < 0)) {
                lowest = level;
                tight = set;
            }
        }
        if (lowest == null) {
            return false;
        }
        for (var offer = 0; offer < share.length; offer++) {
            if ((tight >> offer & 1) == 1 && share[offer] == null) {
                share[offer] =
                        new Fraction(lowest.above.multiply(BigInteger.valueOf(claims.weight()[offer])), lowest.below);
            }
        }
        return true;
    }

    /** The level at which the set is full; none if all of it is fixed. */
    private static Fraction level(Claims claims, long total, Fraction[] share, int set) {
        var weight = 0L;
        var above = BigInteger.valueOf(total);
        var below = BigInteger.ONE;
        for (var offer = 0; offer < share.length; offer++) {
            if ((set >> offer & 1) == 0) {
                continue;
            }
            var fixed = share[offer];
            if (fixed == null) {
                weight += claims.weight()[offer];
            } else {
                above = above.multiply(fixed.below).subtract(fixed.above.multiply(below));
                below = below.multiply(fixed.below);
            }
        }
        return weight == 0 ? null : new Fraction(above, below.multiply(BigInteger.valueOf(weight)));
    }

    /** Successive cheapest ways, one step at a time, on a matrix: slow and obvious. */
    static long cheapest(Graph graph, long[] floor, long[] ceiling, long[] covered) {
        var n = graph.offers();
        var m = graph.lines();
        var source = n + m + graph.classes();
        var size = source + 2;
        var sink = source + 1;
        var room = new long[size][size];
        var cost = new long[size][size];
        // Floors are forced by a price far below every other.
        var forced = -1_000_000L;
        var extra = new long[n];
        for (var offer = 0; offer < n; offer++) {
            room[source][offer] = floor[offer];
            cost[source][offer] = forced;
            cost[offer][source] = -forced;
            extra[offer] = ceiling[offer] - floor[offer];
            for (var pair = graph.first()[offer]; pair < graph.first()[offer + 1]; pair++) {
                var line = n + graph.line()[pair];
                room[offer][line] = 1_000_000;
                cost[offer][line] = graph.cost()[pair];
                cost[line][offer] = -graph.cost()[pair];
            }
        }
        var fixed = Arrays.stream(extra).allMatch(it -> it == 0);
        if (!fixed) {
            for (var offer = 0; offer < n; offer++) {
                room[source][offer] = ceiling[offer];
                cost[source][offer] = 0;
                cost[offer][source] = 0;
            }
        }
        for (var line = 0; line < m; line++) {
            room[n + line][n + m + graph.lineClass()[line]] = graph.wanted()[line];
        }
        for (var each = 0; each < graph.classes(); each++) {
            room[n + m + each][sink] = covered[each];
        }
        var total = send(room, cost, source, sink, Arrays.stream(covered).sum());
        return fixed ? total - forced * Arrays.stream(floor).sum() : total;
    }

    private static long send(long[][] room, long[][] cost, int source, int sink, long steps) {
        var total = 0L;
        for (var step = 0L; step < steps; step++) {
            var distance = new long[room.length];
            var from = new int[room.length];
            Arrays.fill(distance, Long.MAX_VALUE / 4);
            distance[source] = 0;
            for (var round = 0; round < room.length; round++) {
                for (var tail = 0; tail < room.length; tail++) {
                    for (var head = 0; head < room.length; head++) {
                        if (room[tail][head] > 0 && distance[tail] + cost[tail][head] < distance[head]) {
                            distance[head] = distance[tail] + cost[tail][head];
                            from[head] = tail;
                        }
                    }
                }
            }
            total += distance[sink];
            for (var node = sink; node != source; node = from[node]) {
                room[from[node]][node]--;
                room[node][from[node]]++;
            }
        }
        return total;
    }
}
