package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.Unit;
import io.linknet.procurement.clearing.entity.Graph;
import java.util.List;

/**
 * The part of a market that trades one material in one kind of unit; parts do not compete.
 *
 * @param material its code
 * @param base what its quantities are counted in
 * @param offers in the market's order
 * @param has the offers in whole numbers
 * @param lines in the market's order
 * @param wants the lines in whole numbers
 * @param priorities the priority of each class of the graph, ascending
 * @param graph the eligible pairs
 */
record Part(
        String material,
        Unit base,
        List<Offer> offers,
        List<Side> has,
        List<DemandLine> lines,
        List<Side> wants,
        int[] priorities,
        Graph graph) {}
