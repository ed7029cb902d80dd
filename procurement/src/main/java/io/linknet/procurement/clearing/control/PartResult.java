package io.linknet.procurement.clearing.control;

import io.linknet.procurement.clearing.entity.Lotting;
import io.linknet.procurement.clearing.entity.Solution;

/**
 * What came out for one part of the market.
 *
 * @param part the part
 * @param best the best flow without regard to lots, proven
 * @param lotting the lots and packs
 * @param given steps of each pair that keep lots and packs; the best flow itself where none binds
 */
record PartResult(Part part, Solution best, Lotting lotting, long[] given) {}
