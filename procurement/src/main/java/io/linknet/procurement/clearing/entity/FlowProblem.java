package io.linknet.procurement.clearing.entity;

/**
 * A minimum-cost flow problem: ship every supply to the demands as cheaply as the arcs allow.
 *
 * @param tail where each arc begins
 * @param head where it ends
 * @param capacity the most it carries, not negative
 * @param cost of one unit on it
 * @param supply of each node; negative is a demand; they add up to zero
 */
public record FlowProblem(int[] tail, int[] head, long[] capacity, long[] cost, long[] supply) {

    public int nodes() {
        return supply.length;
    }

    public int arcs() {
        return tail.length;
    }
}
