package io.linknet.procurement.clearing.control;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may deliver to whom: grade good enough, days in common, price with freight within the ceiling, near, invited. */
final class Eligibility {

    private static final int UNKNOWN = -1;

    private final Ways ways;
    private final Map<String, Map<String, Integer>> kilometres = new ConcurrentHashMap<>();

    Eligibility(Ways ways) {
        this.ways = ways;
    }

    /** Whether the pair may trade; asks the cheap questions first. */
    boolean admits(Offer offer, Side has, DemandLine line, Side wants) {
        return has.from() <= wants.to()
                && wants.from() <= has.to()
                && has.price() + wants.perUnit() <= wants.price()
                && lot(has, wants) <= Math.min(has.steps(), wants.steps())
                && offer.goods().gradeRank() <= line.goods().gradeRank()
                && invited(offer, line)
                && near(offer, has, line, wants);
    }

    private boolean near(Offer offer, Side has, DemandLine line, Side wants) {
        if (!line.carriage().needsDistance()) {
            return true;
        }
        var distance = distance(offer, line);
        return distance != UNKNOWN
                && distance <= maximum(line)
                && Math.addExact(has.price(), freight(wants, distance)) <= wants.price();
    }

    /** The same, with its reason. */
    Pair explain(Offer offer, Side has, DemandLine line, Side wants) {
        var distance = line.carriage().needsDistance() ? distance(offer, line) : 0;
        var freight = freight(wants, Math.max(0, distance));
        var obstacles = EnumSet.noneOf(Reason.class);
        note(obstacles, offer.goods().gradeRank() > line.goods().gradeRank(), Reason.GRADE_BELOW_REQUEST);
        note(obstacles, has.from() > wants.to() || wants.from() > has.to(), Reason.OUTSIDE_WINDOW);
        note(obstacles, has.price() + freight > wants.price(), Reason.PRICE_ABOVE_CEILING);
        note(obstacles, lot(has, wants) > Math.min(has.steps(), wants.steps()), Reason.PLEDGE_BELOW_LOT);
        note(obstacles, !invited(offer, line), Reason.NOT_INVITED);
        note(obstacles, distance == UNKNOWN, Reason.DISTANCE_UNKNOWN);
        note(obstacles, distance > maximum(line), Reason.TOO_FAR);
        var obstacle = obstacles.isEmpty()
                ? null
                : obstacles.size() > 1 ? Reason.SEVERAL : obstacles.iterator().next();
        return new Pair(obstacle, freight, distance);
    }

    private static void note(Set<Reason> obstacles, boolean isOne, Reason reason) {
        if (isOne) {
            obstacles.add(reason);
        }
    }

    long freight(Offer offer, DemandLine line, Side wants) {
        return freight(wants, line.carriage().needsDistance() ? distance(offer, line) : 0);
    }

    private static long freight(Side wants, int distance) {
        return Math.addExact(wants.perUnit(), Math.multiplyExact(wants.perKilometre(), distance));
    }

    /** The larger of what the two call the least. */
    static long lot(Side has, Side wants) {
        return Math.max(has.lot(), wants.lot());
    }

    private static boolean invited(Offer offer, DemandLine line) {
        var invited = line.mayDeliver();
        return invited == null || invited.contains(offer.party());
    }

    private static int maximum(DemandLine line) {
        var maximum = line.carriage().maximumKilometres();
        return maximum == null ? Integer.MAX_VALUE : maximum;
    }

    private int distance(Offer offer, DemandLine line) {
        return kilometres
                .computeIfAbsent(offer.goods().place(), from -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        line.goods().place(),
                        to -> ways.between(offer.goods().place(), to).orElse(UNKNOWN));
    }
}
