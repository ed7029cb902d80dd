package io.linknet.procurement.clearing.entity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;

/**
 * Which level of the fairness rule binds each offer and line: the proof that shares are fair.
 *
 * <p>A level is a rank and a share per weight; a better rank and a smaller share come first. An offer that could still be
 * given more reaches, by leading deliveries other ways, only lines of its own or an earlier level, and those are full and
 * held by nobody of a later level: whoever would have to give something up has no more than it. The last level is that
 * of lines with room; all who reach them have all they pledged.
 *
 * @param rank of each level
 * @param numerator of its share per weight
 * @param denominator of it; 0 where shares follow from the rank alone
 * @param offer the level of each offer; {@code rank.length} is the last
 * @param line the level of each line
 */
public record Levels(int[] rank, long[] numerator, long[] denominator, int[] offer, int[] line) {

    private static final int UNSET = -1;

    private record Key(int rank, long numerator, long denominator) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            var byRank = Integer.compare(rank, other.rank);
            return byRank != 0
                    ? byRank
                    : Exact.compareProducts(
                            numerator, Math.max(1, other.denominator), other.numerator, Math.max(1, denominator));
        }
    }

    /** Of a rule that shares nothing. */
    static Levels none(Graph graph) {
        return new Levels(new int[0], new long[0], new long[0], new int[graph.offers()], new int[graph.lines()]);
    }

    /** The levels that a flow with fair shares has. */
    static Levels of(Graph graph, Claims claims, FairShares.Result shares, long[] flow) {
        var keys = new Key[graph.offers()];
        for (var offer = 0; offer < keys.length; offer++) {
            keys[offer] = key(graph, claims, shares, offer);
        }
        var sorted = new TreeSet<>(Arrays.asList(keys)).toArray(new Key[0]);
        var binding = new Binding(graph, flow);
        binding.fromOpenLines(sorted.length);
        var order = java.util.stream.IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.<Integer, Key>comparing(offer -> keys[offer]).reversed())
                .toList();
        for (var offer : order) {
            binding.from(offer, Arrays.binarySearch(sorted, keys[offer]));
        }
        return new Levels(
                Arrays.stream(sorted).mapToInt(Key::rank).toArray(),
                Arrays.stream(sorted).mapToLong(Key::numerator).toArray(),
                Arrays.stream(sorted).mapToLong(Key::denominator).toArray(),
                binding.offer,
                binding.line());
    }

    private static Key key(Graph graph, Claims claims, FairShares.Result shares, int offer) {
        var rank = claims.rank()[offer];
        if (claims.oneByOne()) {
            return new Key(rank, 0, 0);
        }
        var below = Math.max(1, shares.denominator()[offer]);
        var weight = claims.weight()[offer];
        return Exact.compareProducts(graph.pledged()[offer], below, shares.numerator()[offer], weight) <= 0
                ? new Key(rank, graph.pledged()[offer], weight)
                : new Key(rank, shares.numerator()[offer], below);
    }

    /** Spreads levels against the flow: whoever reaches a node has at least its level; the greatest comes first. */
    private static final class Binding {

        private final Graph graph;
        private final long[] flow;
        private final ExactFlow index;
        private final int[] offer;
        private final int[] line;
        private final int[] queue;

        Binding(Graph graph, long[] flow) {
            this.graph = graph;
            this.flow = flow;
            index = new ExactFlow(graph);
            offer = new int[graph.offers()];
            line = new int[graph.lines()];
            queue = new int[graph.lines()];
            Arrays.fill(offer, UNSET);
            Arrays.fill(line, UNSET);
        }

        void fromOpenLines(int last) {
            var taken = new long[graph.lines()];
            for (var pair = 0; pair < flow.length; pair++) {
                taken[graph.line()[pair]] += flow[pair];
            }
            for (var each = 0; each < taken.length; each++) {
                if (taken[each] < graph.wanted()[each] && line[each] == UNSET) {
                    line[each] = last;
                    spread(each, last);
                }
            }
        }

        void from(int start, int level) {
            if (offer[start] == UNSET) {
                offer[start] = level;
                serve(start, level);
            }
        }

        private void serve(int giver, int level) {
            for (var pair = graph.first()[giver]; pair < graph.first()[giver + 1]; pair++) {
                var to = graph.line()[pair];
                if (flow[pair] > 0 && line[to] == UNSET) {
                    line[to] = level;
                    spread(to, level);
                }
            }
        }

        private void spread(int start, int level) {
            var end = 0;
            queue[end++] = start;
            for (var at = 0; at < end; at++) {
                for (var in = index.lineFirst()[queue[at]]; in < index.lineFirst()[queue[at] + 1]; in++) {
                    var who = index.offerOf(index.linePair()[in]);
                    if (offer[who] == UNSET) {
                        offer[who] = level;
                        end = enqueueServed(who, level, end);
                    }
                }
            }
        }

        private int enqueueServed(int giver, int level, int filled) {
            var end = filled;
            for (var pair = graph.first()[giver]; pair < graph.first()[giver + 1]; pair++) {
                var to = graph.line()[pair];
                if (flow[pair] > 0 && line[to] == UNSET) {
                    line[to] = level;
                    queue[end++] = to;
                }
            }
            return end;
        }

        /** A line that nobody serves and that asks for nothing binds nobody. */
        int[] line() {
            return Arrays.stream(line).map(level -> Math.max(0, level)).toArray();
        }
    }
}
