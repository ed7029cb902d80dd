package io.linknet.procurement.clearing.control;

/**
 * The rules a market is cleared by; they are published with the result.
 *
 * @param fairness how scarce demand is shared
 * @param pricing what winners are paid
 * @param linesPerOffer the most demand lines an offer is considered for, the cheapest to deliver to; 0 means all
 */
public record Rules(FairnessRule fairness, Pricing pricing, int linesPerOffer) {

    /** Refuses a negative limit. */
    public Rules {
        if (linesPerOffer < 0) {
            throw new IllegalArgumentException("linesPerOffer is negative: " + linesPerOffer);
        }
    }

    /** The rule with prices as pledged and every eligible pair considered. */
    public static Rules of(FairnessRule fairness) {
        return new Rules(fairness, Pricing.AS_PLEDGED, 0);
    }
}
