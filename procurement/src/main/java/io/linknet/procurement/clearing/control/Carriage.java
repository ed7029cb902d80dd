package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to bring goods to a line, per unit of the line's quantity, and from how far they may come.
 *
 * @param perUnit whatever the distance; none means free
 * @param perUnitKilometre for each kilometre; none means free
 * @param maximumKilometres farther is refused; none means any distance
 */
public record Carriage(
        @Nullable UnitPrice perUnit, @Nullable UnitPrice perUnitKilometre, @Nullable Integer maximumKilometres) {

    public static final Carriage FREE = new Carriage(null, null, null);

    /** Whether nothing can be said without knowing the distance. */
    public boolean needsDistance() {
        return perUnitKilometre != null || maximumKilometres != null;
    }
}
