package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.value.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * How a member wants to buy a material.
 *
 * @param gradeCode the grade its demands ask for
 * @param terms quantities, yield and lead time
 * @param priceCeiling what its demands offer at most, unless said otherwise
 */
public record RuleDraft(String gradeCode, BuyingTerms terms, @Nullable UnitPrice priceCeiling) {}
