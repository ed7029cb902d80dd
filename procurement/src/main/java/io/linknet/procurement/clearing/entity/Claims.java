package io.linknet.procurement.clearing.entity;

/**
 * By what the offers of a graph compete.
 *
 * @param weight of each offer, at least 1: shares are proportional to it
 * @param rank of each offer: a smaller one goes first; the same rank shares
 * @param seniority of each offer: the smaller wins when remainders are equal; all different
 * @param oneByOne whether all ranks differ, so that nobody shares
 */
public record Claims(long[] weight, int[] rank, int[] seniority, boolean oneByOne) {}
