package io.linknet.procurement.clearing.entity;

import java.util.Arrays;

/** A part of a market as a minimum-cost flow: source, offers, lines, priority classes. */
public final class LeastCost {

    private LeastCost() {}

    /**
     * The arcs of the pairs come first and in their order. They hold one step more than could flow, so they never bind and
     * the proof needs no capacities of pairs.
     */
    public static FlowProblem problem(Graph graph, Coverage coverage, long[] floor, long[] ceiling) {
        var offers = graph.offers();
        var lines = graph.lines();
        var source = offers + lines + graph.classes();
        var arcs = graph.pairs() + lines + offers;
        var tail = Arrays.copyOf(graph.offerOfPair(), arcs);
        var head = new int[arcs];
        var capacity = new long[arcs];
        for (var pair = 0; pair < graph.pairs(); pair++) {
            head[pair] = offers + graph.line()[pair];
            capacity[pair] = 1 + Math.min(graph.pledged()[tail[pair]], graph.wanted()[graph.line()[pair]]);
        }
        for (var line = 0; line < lines; line++) {
            tail[graph.pairs() + line] = offers + line;
            head[graph.pairs() + line] = offers + lines + graph.lineClass()[line];
            capacity[graph.pairs() + line] = graph.wanted()[line];
        }
        var supply = new long[source + 1];
        for (var offer = 0; offer < offers; offer++) {
            tail[graph.pairs() + lines + offer] = source;
            head[graph.pairs() + lines + offer] = offer;
            capacity[graph.pairs() + lines + offer] = ceiling[offer] - floor[offer];
            supply[offer] = floor[offer];
        }
        for (var each = 0; each < graph.classes(); each++) {
            supply[offers + lines + each] = -coverage.covered()[each];
        }
        supply[source] = coverage.total() - Arrays.stream(floor).sum();
        return new FlowProblem(tail, head, capacity, Arrays.copyOf(graph.cost(), arcs), supply);
    }
}
