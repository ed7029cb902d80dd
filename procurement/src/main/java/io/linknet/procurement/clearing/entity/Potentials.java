package io.linknet.procurement.clearing.entity;

import java.util.Optional;

/**
 * Node prices that prove a flow cheapest: on every arc that could carry more, cost + price(tail) - price(head) is not
 * negative; on every arc that could carry less, it is not positive.
 *
 * <p>They are the shortest distances in the residual network from a root that reaches every node for nothing, hence the
 * largest such prices that are not positive, and the same for every cheapest flow.
 */
public final class Potentials {

    private final FlowProblem problem;
    private final long[] flow;
    private final int[] outFirst;
    private final int[] outArc;
    private final int[] inFirst;
    private final int[] inArc;
    private final long[] distance;
    private final int[] depth;
    private final int[] queue;
    private final boolean[] queued;
    private int head;
    private int waiting;

    private Potentials(FlowProblem problem, long[] flow) {
        this.problem = problem;
        this.flow = flow;
        outFirst = new int[problem.nodes() + 1];
        outArc = group(problem.tail(), outFirst);
        inFirst = new int[problem.nodes() + 1];
        inArc = group(problem.head(), inFirst);
        distance = new long[problem.nodes()];
        depth = new int[problem.nodes()];
        queue = new int[problem.nodes()];
        queued = new boolean[problem.nodes()];
    }

    /** The prices; nothing if the flow is not the cheapest, that is, if a cycle could still lower its cost. */
    public static Optional<long[]> of(FlowProblem problem, long[] flow) {
        var potentials = new Potentials(problem, flow);
        return potentials.relaxAll() ? Optional.of(potentials.distance) : Optional.empty();
    }

    private static int[] group(int[] end, int[] first) {
        for (var node : end) {
            first[node + 1]++;
        }
        for (var node = 0; node + 1 < first.length; node++) {
            first[node + 1] += first[node];
        }
        var at = first.clone();
        var arcs = new int[end.length];
        for (var arc = 0; arc < end.length; arc++) {
            arcs[at[end[arc]]++] = arc;
        }
        return arcs;
    }

    private boolean relaxAll() {
        for (var node = 0; node < problem.nodes(); node++) {
            enqueue(node);
        }
        while (waiting > 0) {
            var node = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[node] = false;
            if (!relax(node)) {
                return false;
            }
        }
        return true;
    }

    private void enqueue(int node) {
        if (!queued[node]) {
            queued[node] = true;
            var at = head + waiting;
            queue[at >= queue.length ? at - queue.length : at] = node;
            waiting++;
        }
    }

    private boolean relax(int node) {
        var whole = true;
        for (var at = outFirst[node]; at < outFirst[node + 1]; at++) {
            var arc = outArc[at];
            if (flow[arc] < problem.capacity()[arc]) {
                whole &= lower(node, problem.head()[arc], problem.cost()[arc]);
            }
        }
        for (var at = inFirst[node]; at < inFirst[node + 1]; at++) {
            var arc = inArc[at];
            if (flow[arc] > 0) {
                whole &= lower(node, problem.tail()[arc], -problem.cost()[arc]);
            }
        }
        return whole;
    }

    /** False once a way has more arcs than nodes: then it holds a cycle that lowers the cost. */
    private boolean lower(int from, int to, long cost) {
        var reached = Math.addExact(distance[from], cost);
        if (reached >= distance[to]) {
            return true;
        }
        distance[to] = reached;
        depth[to] = depth[from] + 1;
        enqueue(to);
        return depth[to] <= problem.nodes();
    }
}
