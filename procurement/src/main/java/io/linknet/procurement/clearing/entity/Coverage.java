package io.linknet.procurement.clearing.entity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The most that can be covered, one priority class after the other, and the cuts that prove it.
 *
 * <p>What can be covered together is a polymatroid, so covering the first class as far as possible never hinders the sum:
 * for each k the classes up to k together are covered as far as they could be at all. The cut of k is what is still
 * reached from open pledges when these classes are full; it only shrinks as k grows, so one number per node tells all.
 *
 * @param covered steps covered of each class
 * @param offerCut for how many of the first classes the offer is on the side of the pledges
 * @param lineCut the same of each line
 */
public record Coverage(long[] covered, int[] offerCut, int[] lineCut) {

    /** Computes it. */
    public static Coverage of(Graph graph) {
        var flow = new ExactFlow(graph);
        var offers = IntStream.range(0, graph.offers()).toArray();
        var lines = IntStream.range(0, graph.lines()).toArray();
        System.arraycopy(graph.pledged(), 0, flow.source, 0, offers.length);
        var result = new Coverage(new long[graph.classes()], new int[offers.length], new int[lines.length]);
        for (var each = 0; each < graph.classes(); each++) {
            for (var line : lines) {
                flow.sink[line] = graph.lineClass()[line] == each ? graph.wanted()[line] : flow.sink[line];
            }
            var before = Arrays.stream(flow.source).sum();
            flow.saturate(offers, lines);
            result.covered[each] = before - Arrays.stream(flow.source).sum();
            note(flow.offerLevel, result.offerCut);
            note(flow.lineLevel, result.lineCut);
            closeAll(flow, lines);
        }
        return result;
    }

    private static void note(int[] level, int[] cut) {
        for (var node = 0; node < level.length; node++) {
            cut[node] += level[node] == ExactFlow.UNREACHED ? 0 : 1;
        }
    }

    /** What a class leaves open cannot be filled by later ones either: nothing open reaches it. */
    private static void closeAll(ExactFlow flow, int[] lines) {
        for (var line : lines) {
            flow.sink[line] = 0;
        }
    }

    /** Steps covered of all classes. */
    public long total() {
        return Arrays.stream(covered).reduce(0, Math::addExact);
    }
}
