package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;

/**
 * A purchase that a week asks for, with the steps that lead to its quantity.
 *
 * @param shortage what is missing to the safety stock, in the unit of the plan
 * @param gross what must be bought so that the usable part fills the shortage, in the unit that is bought in
 * @param atLeastMinimum the same, or the minimum order where that is more
 * @param quantity the same in whole lots: what is proposed
 * @param usable what of it can be used, in the unit of the plan
 * @param askBy last day on which a demand is in time, by the lead time
 */
public record Proposal(
        Quantity shortage,
        Quantity gross,
        Quantity atLeastMinimum,
        Quantity quantity,
        Quantity usable,
        LocalDate askBy) {}
