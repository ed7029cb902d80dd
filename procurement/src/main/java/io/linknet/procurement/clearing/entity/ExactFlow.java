package io.linknet.procurement.clearing.entity;

import java.util.Arrays;

/**
 * A growing maximum flow from offers to lines (Dinic's algorithm), exact for fractions too.
 *
 * <p>An amount is so many whole steps and so many parts of a step; {@code unit} parts are a step, so shares like 7/3 are
 * held without rounding. What an offer may send and a line may take is opened bit by bit; what has once been sent by an
 * offer or taken by a line is never taken back, only led another way. Offers and lines can be divided into fields that do
 * not see each other: a pair counts only while both its ends are in the same field.
 */
final class ExactFlow {

    static final int UNREACHED = -1;

    final Graph graph;
    final long[] flow;
    final long[] flowParts;
    final long[] source;
    final long[] sourceParts;
    final long[] sink;
    final long[] sinkParts;
    final int[] offerField;
    final int[] lineField;
    final int[] offerLevel;
    final int[] lineLevel;
    private final int[] offerOf;
    private final int[] lineFirst;
    private final int[] linePair;
    private final int[] offerNext;
    private final int[] lineNext;
    private final int[] queue;
    private final int[] path;
    private long unit = 1;

    ExactFlow(Graph graph) {
        this.graph = graph;
        var offers = graph.offers();
        var lines = graph.lines();
        flow = new long[graph.pairs()];
        flowParts = new long[graph.pairs()];
        source = new long[offers];
        sourceParts = new long[offers];
        sink = new long[lines];
        sinkParts = new long[lines];
        offerField = new int[offers];
        lineField = new int[lines];
        offerLevel = new int[offers];
        lineLevel = new int[lines];
        offerNext = new int[offers];
        lineNext = new int[lines];
        queue = new int[offers + lines];
        path = new int[2 * (offers + lines) + 2];
        offerOf = graph.offerOfPair();
        lineFirst = new int[lines + 1];
        linePair = new int[graph.pairs()];
        groupByLine();
    }

    private void groupByLine() {
        for (var line : graph.line()) {
            lineFirst[line + 1]++;
        }
        for (var line = 0; line < graph.lines(); line++) {
            lineFirst[line + 1] += lineFirst[line];
        }
        var at = Arrays.copyOf(lineFirst, graph.lines());
        for (var pair = 0; pair < graph.pairs(); pair++) {
            linePair[at[graph.line()[pair]]++] = pair;
        }
    }

    /** Says how many parts a step has; to be said while nothing flows in the field. */
    void unit(long parts) {
        unit = parts;
    }

    /** Sends as much as the given offers have open to the given lines; afterwards the levels tell what is reached. */
    void saturate(int[] offers, int[] lines) {
        while (reach(offers, lines)) {
            for (var offer : offers) {
                offerNext[offer] = graph.first()[offer];
            }
            for (var line : lines) {
                lineNext[line] = lineFirst[line];
            }
            for (var offer : offers) {
                while (open(source, sourceParts, offer) && offerLevel[offer] == 0 && push(offer)) {
                    // Each round sends one path's worth.
                }
            }
        }
    }

    /** Levels by breadth, from offers with something left; whether a line with room was met. */
    boolean reach(int[] offers, int[] lines) {
        for (var line : lines) {
            lineLevel[line] = UNREACHED;
        }
        var end = 0;
        for (var offer : offers) {
            var starts = open(source, sourceParts, offer);
            offerLevel[offer] = starts ? 0 : UNREACHED;
            if (starts) {
                queue[end++] = offer;
            }
        }
        return spread(end);
    }

    private boolean spread(int filled) {
        var end = filled;
        var found = false;
        for (var at = 0; at < end; at++) {
            var node = queue[at];
            if (node < graph.offers()) {
                for (var pair = graph.first()[node]; pair < graph.first()[node + 1]; pair++) {
                    var line = graph.line()[pair];
                    if (lineLevel[line] == UNREACHED && lineField[line] == offerField[node]) {
                        lineLevel[line] = offerLevel[node] + 1;
                        found |= open(sink, sinkParts, line);
                        queue[end++] = graph.offers() + line;
                    }
                }
            } else if (!found) {
                end = spreadBack(node - graph.offers(), end);
            }
        }
        return found;
    }

    private int spreadBack(int line, int filled) {
        var end = filled;
        for (var at = lineFirst[line]; at < lineFirst[line + 1]; at++) {
            var offer = offerOf[linePair[at]];
            if (offerLevel[offer] == UNREACHED
                    && offerField[offer] == lineField[line]
                    && open(flow, flowParts, linePair[at])) {
                offerLevel[offer] = lineLevel[line] + 1;
                queue[end++] = offer;
            }
        }
        return end;
    }

    /** Finds one way along rising levels and sends what fits; false once there is none from this offer. */
    private boolean push(int start) {
        var depth = 0;
        var offer = start;
        while (true) {
            var pair = nextPair(offer);
            if (pair < 0) {
                offerLevel[offer] = UNREACHED;
                if (depth == 0) {
                    return false;
                }
                depth--;
                offer = followBack(path[depth - 1], depth);
                if (offer < 0) {
                    depth--;
                    offer = offerOf[path[depth]];
                    offerNext[offer]++;
                } else {
                    depth++;
                }
                continue;
            }
            path[depth++] = pair;
            var line = graph.line()[pair];
            if (open(sink, sinkParts, line)) {
                send(start, line, depth);
                return true;
            }
            offer = followBack(pair, depth);
            if (offer < 0) {
                depth--;
                offer = offerOf[pair];
                offerNext[offer]++;
            } else {
                depth++;
            }
        }
    }

    private int nextPair(int offer) {
        for (; offerNext[offer] < graph.first()[offer + 1]; offerNext[offer]++) {
            var line = graph.line()[offerNext[offer]];
            if (lineLevel[line] == offerLevel[offer] + 1 && lineField[line] == offerField[offer]) {
                return offerNext[offer];
            }
        }
        return -1;
    }

    /** From the line of a pair to an offer whose delivery could be led elsewhere; notes the pair in the path. */
    private int followBack(int pair, int depth) {
        var line = graph.line()[pair];
        for (; lineNext[line] < lineFirst[line + 1]; lineNext[line]++) {
            var back = linePair[lineNext[line]];
            var offer = offerOf[back];
            if (offerLevel[offer] == lineLevel[line] + 1
                    && offerField[offer] == lineField[line]
                    && open(flow, flowParts, back)) {
                path[depth] = back;
                return offer;
            }
        }
        lineLevel[line] = UNREACHED;
        return -1;
    }

    /** Sends the least that is left along the path: its pairs alternate between giving and taking back. */
    private void send(int start, int line, int depth) {
        var whole = source[start];
        var parts = sourceParts[start];
        if (less(sink[line], sinkParts[line], whole, parts)) {
            whole = sink[line];
            parts = sinkParts[line];
        }
        for (var at = 1; at < depth; at += 2) {
            if (less(flow[path[at]], flowParts[path[at]], whole, parts)) {
                whole = flow[path[at]];
                parts = flowParts[path[at]];
            }
        }
        for (var at = 0; at < depth; at++) {
            if (at % 2 == 0) {
                add(flow, flowParts, path[at], whole, parts);
            } else {
                subtract(flow, flowParts, path[at], whole, parts);
            }
        }
        subtract(source, sourceParts, start, whole, parts);
        subtract(sink, sinkParts, line, whole, parts);
    }

    /** Takes the flow out of the pairs of these offers, for a new beginning. */
    void clear(int[] offers) {
        for (var offer : offers) {
            Arrays.fill(flow, graph.first()[offer], graph.first()[offer + 1], 0);
            Arrays.fill(flowParts, graph.first()[offer], graph.first()[offer + 1], 0);
        }
    }

    /** What flows in a field while nothing is open at its offers, in whole steps, to come back to. */
    long[] keep(int[] offers, int[] lines) {
        var pairs = Arrays.stream(offers)
                .map(offer -> graph.first()[offer + 1] - graph.first()[offer])
                .sum();
        var kept = new long[pairs + lines.length];
        var at = 0;
        for (var offer : offers) {
            var length = graph.first()[offer + 1] - graph.first()[offer];
            System.arraycopy(flow, graph.first()[offer], kept, at, length);
            at += length;
        }
        for (var line : lines) {
            kept[at++] = sink[line];
        }
        return kept;
    }

    /** Goes back to what was kept. */
    void restore(long[] kept, int[] offers, int[] lines) {
        var at = 0;
        for (var offer : offers) {
            var length = graph.first()[offer + 1] - graph.first()[offer];
            System.arraycopy(kept, at, flow, graph.first()[offer], length);
            source[offer] = 0;
            at += length;
        }
        for (var line : lines) {
            sink[line] = kept[at++];
        }
    }

    int[] lineFirst() {
        return lineFirst;
    }

    int[] linePair() {
        return linePair;
    }

    int offerOf(int pair) {
        return offerOf[pair];
    }

    private static boolean open(long[] whole, long[] parts, int at) {
        return whole[at] > 0 || parts[at] > 0;
    }

    private static boolean less(long whole, long parts, long thanWhole, long thanParts) {
        return whole < thanWhole || whole == thanWhole && parts < thanParts;
    }

    private void add(long[] wholes, long[] parts, int at, long whole, long part) {
        var sum = parts[at] - unit + part;
        parts[at] = sum >= 0 ? sum : sum + unit;
        wholes[at] += whole + (sum >= 0 ? 1 : 0);
    }

    private static void borrow(long[] wholes, long[] parts, int at, long unit) {
        parts[at] += unit;
        wholes[at]--;
    }

    private void subtract(long[] wholes, long[] parts, int at, long whole, long part) {
        parts[at] -= part;
        wholes[at] -= whole;
        if (parts[at] < 0) {
            borrow(wholes, parts, at, unit);
        }
    }
}
