package io.linknet.procurement.clearing.entity;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best that one part of a market allows, with everything that proves it.
 *
 * @param graph the eligible pairs
 * @param claims by what the offers compete; none: the cheapest win
 * @param coverage how much is covered, and the cuts
 * @param floor the least each offer gets by the fairness rule
 * @param ceiling the most
 * @param flow steps of each pair
 * @param offerPrice node price of each offer
 * @param linePrice node price of each line
 * @param classPrice node price of each priority class
 * @param sourcePrice node price of the source that offers without a fixed share are fed from
 * @param levels the proof of fairness
 */
public record Solution(
        Graph graph,
        @Nullable Claims claims,
        Coverage coverage,
        long[] floor,
        long[] ceiling,
        long[] flow,
        long[] offerPrice,
        long[] linePrice,
        long[] classPrice,
        long sourcePrice,
        Levels levels) {

    /** Steps of each offer. */
    public long[] given() {
        return given(graph, flow);
    }

    /** Steps of each offer in some flow. */
    public static long[] given(Graph graph, long[] flow) {
        var given = new long[graph.offers()];
        for (var offer = 0; offer < given.length; offer++) {
            for (var pair = graph.first()[offer]; pair < graph.first()[offer + 1]; pair++) {
                given[offer] += flow[pair];
            }
        }
        return given;
    }

    /** Landed cost of a flow, exactly. */
    public static BigInteger cost(Graph graph, long[] flow) {
        var cost = BigInteger.ZERO;
        for (var pair = 0; pair < flow.length; pair++) {
            if (flow[pair] != 0) {
                cost = cost.add(BigInteger.valueOf(flow[pair]).multiply(BigInteger.valueOf(graph.cost()[pair])));
            }
        }
        return cost;
    }

    /** Computes it: coverage, then fairness, then cost, each within what the one before it left open. */
    public static Solution of(Graph graph, @Nullable Claims claims, FlowSolver solver) {
        var coverage = Coverage.of(graph);
        var shares = claims == null ? null : FairShares.of(graph, claims);
        var floor = shares == null ? new long[graph.offers()] : shares.share();
        var ceiling = shares == null ? graph.pledged() : shares.share();
        var problem = LeastCost.problem(graph, coverage, floor, ceiling);
        var whole = solver.solve(problem)
                .orElseThrow(() -> new IllegalStateException("the coverage computed cannot be reached"));
        var prices = Potentials.of(problem, whole)
                .orElseThrow(() -> new IllegalStateException("the solver's flow is not the cheapest"));
        var flow = Arrays.copyOf(whole, graph.pairs());
        var levels = claims == null || shares == null ? Levels.none(graph) : Levels.of(graph, claims, shares, flow);
        var lines = graph.offers() + graph.lines();
        return new Solution(
                graph,
                claims,
                coverage,
                floor,
                ceiling,
                flow,
                Arrays.copyOf(prices, graph.offers()),
                Arrays.copyOfRange(prices, graph.offers(), lines),
                Arrays.copyOfRange(prices, lines, lines + graph.classes()),
                prices[lines + graph.classes()],
                levels);
    }
}
