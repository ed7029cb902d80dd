package io.linknet.procurement.clearing.control;

import java.util.List;

/** Why an offer got what it got, with the names of the numbers that stand beside it in an {@link Explanation}. */
public enum Reason {
    /** All that was pledged is taken. */
    FULL_PLEDGE("pledged"),
    /** Demand is scarce, everybody competing gets this fraction, in percent. */
    PROPORTIONAL_SHARE("fraction", "pledged", "share"),
    /** Demand is scarce, every competing household gets the same. */
    EQUAL_SHARE("perHousehold", "households", "share"),
    /** Better ranks came first; of the same rank all get this fraction, in percent. */
    PRIORITY_SHARE("rank", "fraction", "share"),
    /** The fraction, in percent, follows the record of deliveries. */
    TRACK_RECORD_SHARE("recordPercent", "fraction", "share"),
    /** Earlier pledges used the demand up. */
    LATER_THAN_OTHERS("share", "pledged"),
    /** Cheaper offers cover the demand; above: how much lower it would have had to be. */
    PRICE_ABOVE_CLEARING("price", "above"),
    /** Offers as cheap as this one cover the demand. */
    DEMAND_USED_UP("price", "share"),
    /** Price and freight exceed every ceiling; above: by how much the one it misses most narrowly. */
    PRICE_ABOVE_CEILING("price", "freight", "ceiling", "above"),
    /** Every line that fits otherwise wants a better grade; both as ranks. */
    GRADE_BELOW_REQUEST("grade", "wanted"),
    /** Every line that fits otherwise has other days. */
    OUTSIDE_WINDOW("earliest", "latest", "from", "to"),
    /** Every line that fits otherwise is too far. */
    TOO_FAR("kilometres", "maximum"),
    /** Nobody knows how far it is between the two districts. */
    DISTANCE_UNKNOWN("origin", "destination"),
    /** The buyer invites others. */
    NOT_INVITED,
    /** Measured in what cannot be converted. */
    UNIT_DIFFERS("unit", "wanted"),
    /** Nobody asks for the material. */
    NOT_ASKED_FOR("material"),
    /** The pledge is smaller than the smallest lot. */
    PLEDGE_BELOW_LOT("pledged", "lot"),
    /** More than one thing is in the way of each line. */
    SEVERAL,
    /** What could be given, the share before lots, is less than the smallest lot or no whole pack. */
    SHARE_BELOW_LOT("share", "given");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> numbers;

    Reason(String... numbers) {
        this.numbers = List.of(numbers);
    }

    /** What the numbers beside it are called; a clearing writes 100,000 of them, so only those that its sentence needs. */
    public List<String> numbers() {
        return numbers;
    }
}
