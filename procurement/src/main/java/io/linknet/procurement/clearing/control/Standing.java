package io.linknet.procurement.clearing.control;

/**
 * What the fairness rules may look at besides the quantity.
 *
 * @param entered order in which the pledges were entered; earlier is smaller; unique in a market
 * @param rank for the rule PRIORITY: 1 (first) to 9
 * @param recordPercent for the rule TRACK_RECORD: share of past promises kept, 0 to 100; 0 counts as 1
 * @param households for the rule EQUAL_SHARE: how many households stand behind the pledge, at least 1
 */
public record Standing(long entered, int rank, int recordPercent, int households) {

    /** Refuses what is out of range. */
    public Standing {
        if (rank < 1 || rank > 9 || recordPercent < 0 || recordPercent > 100 || households < 1) {
            throw new IllegalArgumentException(
                    "rank " + rank + ", record " + recordPercent + " or households " + households + " out of range");
        }
    }

    /** Of somebody nothing is known about but when it came. */
    public static Standing entered(long order) {
        return new Standing(order, 1, 100, 1);
    }
}
