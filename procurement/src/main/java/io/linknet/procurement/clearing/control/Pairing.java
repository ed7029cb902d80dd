package io.linknet.procurement.clearing.control;

import static io.linknet.procurement.clearing.control.Scale.unit;

import io.linknet.kernel.value.Unit;
import io.linknet.procurement.clearing.entity.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the eligible pairs of a market, material by material and week by week: an offer meets only lines that are open in
 * one of its weeks.
 */
final class Pairing {

    private static final int WEEK = 7;

    private final Market market;
    private final Rules rules;
    private final Scale scale;
    private final Eligibility eligibility;

    Pairing(Market market, Rules rules, Scale scale, Eligibility eligibility) {
        this.market = market;
        this.rules = rules;
        this.scale = scale;
        this.eligibility = eligibility;
    }

    private record Key(String material, Unit base) implements Comparable<Key> {

        static Key of(Goods goods) {
            return new Key(goods.material(), Scale.base(unit(goods)));
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::material)
                    .thenComparing(key -> key.base.code())
                    .compare(this, other);
        }
    }

    /** The parts in the order of their materials; offers that nobody asks for stand in a part without lines. */
    List<Part> parts(Progress progress) {
        var offers = new TreeMap<Key, List<Offer>>();
        var lines = new TreeMap<Key, List<DemandLine>>();
        market.offers().forEach(offer -> offers.computeIfAbsent(Key.of(offer.goods()), key -> new ArrayList<>())
                .add(offer));
        market.lines().forEach(line -> lines.computeIfAbsent(Key.of(line.goods()), key -> new ArrayList<>())
                .add(line));
        offers.keySet().forEach(key -> lines.putIfAbsent(key, List.of()));
        var parts = new ArrayList<Part>();
        for (var entry : lines.entrySet()) {
            progress.at(Progress.Stage.PAIRS, parts.size(), lines.size());
            parts.add(part(entry.getKey(), offers.getOrDefault(entry.getKey(), List.of()), entry.getValue()));
        }
        return parts;
    }

    private Part part(Key key, List<Offer> offers, List<DemandLine> lines) {
        var has = offers.stream().map(offer -> Side.of(offer, scale)).toList();
        var wants = lines.stream().map(line -> Side.of(line, scale)).toList();
        var priorities = lines.stream()
                .mapToInt(DemandLine::priority)
                .distinct()
                .sorted()
                .toArray();
        var classes = lines.stream()
                .mapToInt(line -> Arrays.binarySearch(priorities, line.priority()))
                .toArray();
        var pairs = new Pairs(offers.size());
        var weeks = byWeek(wants);
        for (var offer = 0; offer < offers.size(); offer++) {
            pairs.begin(offer);
            var found = candidates(offers.get(offer), has.get(offer), lines, wants, weeks);
            for (var line : nearest(offers.get(offer), found, lines, wants)) {
                pairs.add(line, cost(offers.get(offer), has.get(offer), lines.get(line), wants.get(line)));
            }
        }
        var graph = pairs.graph(steps(has), steps(wants), classes, priorities.length);
        return new Part(key.material, key.base, offers, has, lines, wants, priorities, graph);
    }

    private static long[] steps(List<Side> sides) {
        return sides.stream().mapToLong(Side::steps).toArray();
    }

    private static Map<Integer, int[]> byWeek(List<Side> wants) {
        var weeks = new HashMap<Integer, IntStream.Builder>();
        for (var line = 0; line < wants.size(); line++) {
            for (var week = wants.get(line).from() / WEEK;
                    week <= wants.get(line).to() / WEEK;
                    week++) {
                weeks.computeIfAbsent(week, key -> IntStream.builder()).add(line);
            }
        }
        var found = new HashMap<Integer, int[]>();
        weeks.forEach((week, lines) -> found.put(week, lines.build().toArray()));
        return found;
    }

    /** A line stands in each of its weeks; it counts in the first that it shares with the offer. */
    private int[] candidates(
            Offer offer, Side has, List<DemandLine> lines, List<Side> wants, Map<Integer, int[]> weeks) {
        var found = IntStream.builder();
        var firstWeek = has.from() / WEEK;
        for (var week = firstWeek; week <= has.to() / WEEK; week++) {
            for (var line : weeks.getOrDefault(week, new int[0])) {
                var side = wants.get(line);
                if (week == Math.max(firstWeek, side.from() / WEEK)
                        && eligibility.admits(offer, has, lines.get(line), side)) {
                    found.add(line);
                }
            }
        }
        return found.build().sorted().toArray();
    }

    private int[] nearest(Offer offer, int[] found, List<DemandLine> lines, List<Side> wants) {
        if (rules.linesPerOffer() == 0 || found.length <= rules.linesPerOffer()) {
            return found;
        }
        return Arrays.stream(found)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                line -> eligibility.freight(offer, lines.get(line), wants.get(line)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(rules.linesPerOffer())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private long cost(Offer offer, Side has, DemandLine line, Side wants) {
        return Math.addExact(has.price(), eligibility.freight(offer, line, wants));
    }

    /** Pairs as they are found. */
    private static final class Pairs {

        private final int[] first;
        private int[] line = new int[1024];
        private long[] cost = new long[1024];
        private int count;

        Pairs(int offers) {
            first = new int[offers + 1];
        }

        void begin(int offer) {
            first[offer] = count;
        }

        void add(int to, long landed) {
            if (count == line.length) {
                line = Arrays.copyOf(line, 2 * count);
                cost = Arrays.copyOf(cost, 2 * count);
            }
            line[count] = to;
            cost[count++] = landed;
        }

        Graph graph(long[] pledged, long[] wanted, int[] lineClass, int classes) {
            first[first.length - 1] = count;
            return new Graph(
                    pledged, wanted, lineClass, classes, first, Arrays.copyOf(line, count), Arrays.copyOf(cost, count));
        }
    }
}
