package io.linknet.procurement.clearing.entity;

/** Sends from one offer at a time along a shortest way, and remembers from where nothing can be sent any more. */
final class SingleSource {

    private final ExactFlow flow;
    private final Graph graph;
    private final int[] lineFirst;
    private final int[] linePair;
    private final int[] offerSeen;
    private final int[] lineSeen;
    private final int[] cameBy;
    private final int[] wentBy;
    private final int[] queue;
    private int search;

    SingleSource(ExactFlow flow) {
        this.flow = flow;
        this.graph = flow.graph;
        this.lineFirst = flow.lineFirst();
        this.linePair = flow.linePair();
        offerSeen = new int[graph.offers()];
        lineSeen = new int[graph.lines()];
        cameBy = new int[graph.lines()];
        wentBy = new int[graph.offers()];
        queue = new int[graph.offers()];
    }

    /** Sends up to so many whole steps; returns how many. */
    long send(int offer, long wanted) {
        var sent = 0L;
        while (sent < wanted) {
            var line = search(offer);
            if (line < 0) {
                return sent;
            }
            sent += sendAlong(offer, line, wanted - sent);
        }
        return sent;
    }

    /** What a fruitless search has seen is a dead end for good, so its marks stay; a fruitful one starts anew. */
    private int search(int start) {
        if (offerSeen[start] == Integer.MAX_VALUE) {
            return -1;
        }
        search++;
        var end = 0;
        queue[end++] = start;
        offerSeen[start] = search;
        for (var at = 0; at < end; at++) {
            var offer = queue[at];
            for (var pair = graph.first()[offer]; pair < graph.first()[offer + 1]; pair++) {
                var line = graph.line()[pair];
                if (lineSeen[line] >= search || flow.lineField[line] != flow.offerField[offer]) {
                    continue;
                }
                lineSeen[line] = search;
                cameBy[line] = pair;
                if (flow.sink[line] > 0) {
                    return line;
                }
                end = back(line, end);
            }
        }
        bury(end);
        return -1;
    }

    private int back(int line, int filled) {
        var end = filled;
        for (var at = lineFirst[line]; at < lineFirst[line + 1]; at++) {
            var pair = linePair[at];
            var offer = flow.offerOf(pair);
            if (offerSeen[offer] < search && flow.flow[pair] > 0 && flow.offerField[offer] == flow.lineField[line]) {
                offerSeen[offer] = search;
                wentBy[offer] = pair;
                queue[end++] = offer;
            }
        }
        return end;
    }

    private void bury(int end) {
        for (var at = 0; at < end; at++) {
            var offer = queue[at];
            offerSeen[offer] = Integer.MAX_VALUE;
            for (var pair = graph.first()[offer]; pair < graph.first()[offer + 1]; pair++) {
                if (flow.lineField[graph.line()[pair]] == flow.offerField[offer]) {
                    lineSeen[graph.line()[pair]] = Integer.MAX_VALUE;
                }
            }
        }
    }

    private long sendAlong(int start, int target, long wanted) {
        var least = Math.min(wanted, flow.sink[target]);
        var offer = flow.offerOf(cameBy[target]);
        while (offer != start) {
            least = Math.min(least, flow.flow[wentBy[offer]]);
            offer = flow.offerOf(cameBy[graph.line()[wentBy[offer]]]);
        }
        var line = target;
        while (true) {
            flow.flow[cameBy[line]] += least;
            offer = flow.offerOf(cameBy[line]);
            if (offer == start) {
                break;
            }
            flow.flow[wentBy[offer]] -= least;
            line = graph.line()[wentBy[offer]];
        }
        flow.sink[target] -= least;
        return least;
    }
}
