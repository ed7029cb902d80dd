package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.UnitPrice;

/**
 * The highest accepted price of a material, grade and district of origin; what winners are paid under {@code UNIFORM}.
 *
 * @param gradeRank 1 is the best
 * @param place district of origin
 * @param price per base unit (kilogram, litre or the unit itself), without freight
 */
public record ClearingPrice(String material, int gradeRank, String place, UnitPrice price) {}
