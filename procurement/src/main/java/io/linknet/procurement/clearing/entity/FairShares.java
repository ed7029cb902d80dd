package io.linknet.procurement.clearing.entity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * The fair share of each offer when all together cover the most: rank after rank, lexicographically max-min by weight.
 *
 * <p>Within a rank, nobody's share per weight could be larger without making smaller that of somebody who has no more
 * (Megiddo 1974). It is found by Fujishige's decomposition: try the common level on all; whoever cannot have it with the
 * lines it can reach forms a field of its own, with exactly what those lines hold; both fields go on by themselves. Levels
 * are fractions and exact. At the end each share is rounded down, and the steps left over go one by one to the largest
 * remainders, the senior first, as far as the lines allow it.
 */
public final class FairShares {

    private static final int OUTSIDE = -1;

    private final Graph graph;
    private final Claims claims;
    private final ExactFlow flow;
    private final long[] share;
    private final boolean[] settled;
    private final long[] numerator;
    private final long[] denominator;
    private final Deque<Field> open = new ArrayDeque<>();
    private SingleSource single;
    private int fields;

    private FairShares(Graph graph, Claims claims) {
        this.graph = graph;
        this.claims = claims;
        flow = new ExactFlow(graph);
        share = new long[graph.offers()];
        settled = new boolean[graph.offers()];
        numerator = new long[graph.offers()];
        denominator = new long[graph.offers()];
        single = new SingleSource(flow);
    }

    /**
     * Shares and levels.
     *
     * @param share steps of each offer
     * @param numerator of the level (share per weight) that the offer's field came to
     * @param denominator of it; 0 where shares follow from the rank alone
     */
    public record Result(long[] share, long[] numerator, long[] denominator) {}

    /** Computes them. */
    public static Result of(Graph graph, Claims claims) {
        var shares = new FairShares(graph, claims);
        if (claims.oneByOne()) {
            shares.oneByOne();
        } else {
            shares.rankByRank();
        }
        return new Result(shares.share, shares.numerator, shares.denominator);
    }

    private void oneByOne() {
        System.arraycopy(graph.wanted(), 0, flow.sink, 0, graph.lines());
        IntStream.range(0, graph.offers())
                .boxed()
                .sorted(Comparator.comparing(offer -> claims.rank()[offer]))
                .forEach(offer -> share[offer] = single.send(offer, graph.pledged()[offer]));
    }

    private void rankByRank() {
        var most = new ExactFlow(graph);
        System.arraycopy(graph.wanted(), 0, most.sink, 0, graph.lines());
        var lines = IntStream.range(0, graph.lines()).toArray();
        Arrays.fill(flow.offerField, OUTSIDE);
        for (var rank : Arrays.stream(claims.rank()).distinct().sorted().toArray()) {
            var offers = IntStream.range(0, graph.offers())
                    .filter(offer -> claims.rank()[offer] <= rank)
                    .filter(offer -> graph.first()[offer] < graph.first()[offer + 1])
                    .toArray();
            var total = 0L;
            for (var offer : offers) {
                if (claims.rank()[offer] == rank) {
                    most.source[offer] = graph.pledged()[offer];
                    total = Math.addExact(total, graph.pledged()[offer]);
                }
            }
            most.saturate(offers, lines);
            for (var offer : offers) {
                total -= claims.rank()[offer] == rank ? most.source[offer] : 0;
                most.source[offer] = 0;
            }
            divide(new Field(offers, lines, total));
        }
    }

    /** Offers that compete for lines, and how many steps those not yet settled get together. */
    private record Field(int[] offers, int[] lines, long total) {}

    private void divide(Field whole) {
        single = new SingleSource(flow);
        open.push(whole);
        while (!open.isEmpty()) {
            var field = open.pop();
            var competing =
                    Arrays.stream(field.offers).filter(offer -> !settled[offer]).toArray();
            if (competing.length > 0) {
                tryLevel(field, competing);
            }
        }
        for (var offer : whole.offers) {
            settled[offer] = true;
        }
    }

    private void tryLevel(Field field, int[] competing) {
        enter(field);
        var level = Level.of(graph.pledged(), claims.weight(), competing, field.total);
        flow.unit(level.denominator());
        flow.saturate(field.offers, field.lines);
        for (var offer : competing) {
            level.open(flow, offer, graph.pledged()[offer], claims.weight()[offer]);
        }
        flow.saturate(field.offers, field.lines);
        var short_ = Arrays.stream(field.offers).anyMatch(offer -> flow.offerLevel[offer] != ExactFlow.UNREACHED);
        if (short_) {
            split(field);
        } else {
            settle(field, competing, level);
        }
    }

    /** Gives the field a number of its own and opens what is settled and what is wanted. */
    private void enter(Field field) {
        fields++;
        flow.clear(field.offers);
        for (var offer : field.offers) {
            flow.offerField[offer] = fields;
            flow.source[offer] = settled[offer] ? share[offer] : 0;
            flow.sourceParts[offer] = 0;
        }
        for (var line : field.lines) {
            flow.lineField[line] = fields;
            flow.sink[line] = graph.wanted()[line];
            flow.sinkParts[line] = 0;
        }
    }

    /** Those who are short fill every line they reach, alone; the others share the rest. */
    private void split(Field field) {
        var shortOffers = reached(field.offers, flow.offerLevel, true);
        var shortLines = reached(field.lines, flow.lineLevel, true);
        var total = 0L;
        for (var line : shortLines) {
            total = Math.addExact(total, graph.wanted()[line]);
        }
        for (var offer : shortOffers) {
            total -= settled[offer] ? share[offer] : 0;
        }
        open.push(new Field(shortOffers, shortLines, total));
        open.push(new Field(
                reached(field.offers, flow.offerLevel, false),
                reached(field.lines, flow.lineLevel, false),
                field.total - total));
    }

    private static int[] reached(int[] nodes, int[] level, boolean wanted) {
        return Arrays.stream(nodes)
                .filter(node -> level[node] != ExactFlow.UNREACHED == wanted)
                .toArray();
    }

    private void settle(Field field, int[] competing, Level level) {
        enter(field);
        flow.unit(1);
        flow.saturate(field.offers, field.lines);
        var left = field.total;
        var remainders = new long[competing.length];
        for (var at = 0; at < competing.length; at++) {
            var offer = competing[at];
            var exact = level.share(graph.pledged()[offer], claims.weight()[offer]);
            share[offer] = exact[0];
            remainders[at] = exact[1];
            flow.source[offer] = exact[0];
            left -= exact[0];
            numerator[offer] = level.numerator();
            denominator[offer] = level.denominator();
        }
        flow.saturate(field.offers, field.lines);
        if (left > 0) {
            giveLeftOver(field, competing, remainders, left);
        }
    }

    /** One step each to the largest remainders, the senior first, for whom the lines have room. */
    private void giveLeftOver(Field field, int[] competing, long[] remainders, long steps) {
        var order = IntStream.range(0, competing.length)
                .filter(at -> remainders[at] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(at -> -remainders[at])
                        .thenComparing(at -> claims.seniority()[competing[at]]))
                .mapToInt(at -> competing[at])
                .toArray();
        var left = steps;
        for (var at = 0; left > 0 && at < order.length; ) {
            var to = (int) Math.min(order.length, at + left);
            left -= giveOneEach(field, Arrays.copyOfRange(order, at, to));
            at = to;
        }
        if (left != 0) {
            throw new IllegalStateException(left + " steps of a field found no taker");
        }
    }

    /**
     * Gives a step to each of these, or where not all can have one, to the first for whom there is room.
     *
     * <p>The sets that can be served together are the independent sets of a matroid (a gammoid), so whoever is served stays
     * served, and a group that fits whole is the same as its members one after the other: one flow instead of thousands.
     */
    private long giveOneEach(Field field, int[] takers) {
        if (takers.length == 1) {
            var sent = single.send(takers[0], 1);
            share[takers[0]] += sent;
            return sent;
        }
        var before = flow.keep(field.offers, field.lines);
        for (var offer : takers) {
            flow.source[offer] = 1;
        }
        flow.saturate(field.offers, field.lines);
        if (Arrays.stream(takers).allMatch(offer -> flow.source[offer] == 0)) {
            Arrays.stream(takers).forEach(offer -> share[offer]++);
            return takers.length;
        }
        flow.restore(before, field.offers, field.lines);
        var middle = takers.length / 2;
        return giveOneEach(field, Arrays.copyOf(takers, middle))
                + giveOneEach(field, Arrays.copyOfRange(takers, middle, takers.length));
    }
}
