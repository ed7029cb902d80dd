package io.linknet.procurement.clearing.control;

import org.jspecify.annotations.Nullable;

/**
 * What stands between an offer and a line of the same material and kind of unit.
 *
 * @param obstacle the only thing in the way, {@code SEVERAL}, or nothing: then the pair is eligible
 * @param freight per step, in whole prices; 0 while the distance is unknown
 * @param kilometres -1 while unknown
 */
record Pair(@Nullable Reason obstacle, long freight, int kilometres) {}
