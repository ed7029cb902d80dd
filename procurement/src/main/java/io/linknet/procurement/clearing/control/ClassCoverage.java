package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.Quantity;

/**
 * How far one priority class of one material is covered.
 *
 * @param material its code
 * @param priority of the lines
 * @param requested by all lines of the class
 * @param bound the most that could be covered at all, proven
 * @param covered what is, with lots and packs kept; the distance to the bound is what they cost
 */
public record ClassCoverage(String material, int priority, Quantity requested, Quantity bound, Quantity covered) {}
