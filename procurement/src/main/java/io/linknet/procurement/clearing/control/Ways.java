package io.linknet.procurement.clearing.control;

import java.util.Map;
import java.util.OptionalInt;

/**
 * How far districts are from each other, by road, in kilometres.
 *
 * @param kilometres from origin to destination; a district is 0 km from itself unless it says otherwise
 */
public record Ways(Map<Leg, Integer> kilometres) {

    public static final Ways UNKNOWN = new Ways(Map.of());

    /** Keeps its own copy. */
    public Ways {
        kilometres = Map.copyOf(kilometres);
    }

    /** From a district to a district. */
    public record Leg(String from, String to) {}

    /** The distance, if it is known in this direction or the other. */
    public OptionalInt between(String from, String to) {
        var there = kilometres.get(new Leg(from, to));
        var known = there == null ? kilometres.get(new Leg(to, from)) : there;
        if (known != null) {
            return OptionalInt.of(known);
        }
        return from.equals(to) ? OptionalInt.of(0) : OptionalInt.empty();
    }
}
