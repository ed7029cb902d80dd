package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.Quantity;

/**
 * How much of what, and where.
 *
 * @param material code of the material
 * @param gradeRank of an offer: the grade it has; of a line: the grade that is good enough; 1 is the best
 * @param quantity not negative
 * @param place district code: of an offer its origin, of a line its destination
 */
public record Goods(String material, int gradeRank, Quantity quantity, String place) {}
