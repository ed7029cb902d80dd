package io.linknet.procurement.clearing.entity;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Smallest lots and packs, which no flow can express.
 *
 * @param lot the least of each pair, at least 1
 * @param pack what each pair's steps are a multiple of, at least 1
 */
public record Lotting(long[] lot, long[] pack) {

    /** Whether any pair is bound at all. */
    public boolean binds() {
        return IntStream.range(0, lot.length).anyMatch(pair -> lot[pair] > 1 || pack[pair] > 1);
    }

    /** The pairs whose flow is less than their lot, the smallest pledge first, the junior first among equals. */
    public int[] broken(Graph graph, long[] flow, int[] seniority) {
        var offer = graph.offerOfPair();
        return IntStream.range(0, flow.length)
                .filter(pair -> flow[pair] > 0 && rounded(pair, flow[pair]) == 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(pair -> graph.pledged()[offer[pair]])
                        .thenComparing(pair -> -seniority[offer[pair]])
                        .thenComparing(Comparator.reverseOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long rounded(int pair, long steps) {
        var whole = steps - steps % pack[pair];
        return whole < lot[pair] ? 0 : whole;
    }

    /**
     * A flow that keeps every lot and pack: rounds down, then gives what became free to the cheapest pairs that can take a
     * whole lot or more packs, the first priority class first.
     */
    public long[] repair(Graph graph, long[] flow) {
        var offer = graph.offerOfPair();
        var left = graph.pledged().clone();
        var open = graph.wanted().clone();
        var kept = new long[flow.length];
        for (var pair = 0; pair < flow.length; pair++) {
            kept[pair] = rounded(pair, flow[pair]);
            left[offer[pair]] -= kept[pair];
            open[graph.line()[pair]] -= kept[pair];
        }
        IntStream.range(0, flow.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(pair -> graph.lineClass()[graph.line()[pair]])
                        .thenComparing(pair -> graph.cost()[pair])
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(pair -> {
                    var room = Math.min(left[offer[pair]], open[graph.line()[pair]]);
                    var more = rounded(pair, Math.addExact(kept[pair], room)) - kept[pair];
                    kept[pair] += more;
                    left[offer[pair]] -= more;
                    open[graph.line()[pair]] -= more;
                });
        return kept;
    }
}
