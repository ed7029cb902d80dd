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
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Finds the eligible pairs of one material, week by week: an offer meets only lines that are open in one of its weeks.
 *
 * <p>One thread; materials may be paired beside each other.
 */
final class Pairing {

    private static final int WEEK = 7;
    private static final int[] NONE = {};

    private final Key key;
    private final List<Offer> offers;
    private final List<DemandLine> lines;
    private final List<Side> has;
    private final List<Side> wants;
    private final Eligibility eligibility;
    private final int linesPerOffer;

    private Pairing(Key key, List<Offer> offers, List<DemandLine> lines, Market market, Rules rules, Scale scale) {
        this.key = key;
        this.offers = offers;
        this.lines = lines;
        has = offers.stream().map(offer -> Side.of(offer, scale)).toList();
        wants = lines.stream().map(line -> Side.of(line, scale)).toList();
        eligibility = new Eligibility(market.ways());
        linesPerOffer = rules.linesPerOffer();
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

    /**
     * The parts of a market in the order of their materials, each found when it is asked for, in any thread; offers that
     * nobody asks for stand in a part without lines.
     */
    static List<Supplier<Part>> parts(Market market, Rules rules, Scale scale) {
        var offers = new TreeMap<Key, List<Offer>>();
        var lines = new TreeMap<Key, List<DemandLine>>();
        market.offers().forEach(offer -> offers.computeIfAbsent(Key.of(offer.goods()), key -> new ArrayList<>())
                .add(offer));
        market.lines().forEach(line -> lines.computeIfAbsent(Key.of(line.goods()), key -> new ArrayList<>())
                .add(line));
        offers.keySet().forEach(key -> lines.putIfAbsent(key, List.of()));
        return lines.entrySet().stream()
                .<Supplier<Part>>map(it -> () -> {
                    var own = offers.getOrDefault(it.getKey(), List.of());
                    return new Pairing(it.getKey(), own, it.getValue(), market, rules, scale).part();
                })
                .toList();
    }

    private Part part() {
        var priorities = lines.stream()
                .mapToInt(DemandLine::priority)
                .distinct()
                .sorted()
                .toArray();
        var classes = lines.stream()
                .mapToInt(line -> Arrays.binarySearch(priorities, line.priority()))
                .toArray();
        var graph = pairs().graph(steps(has), steps(wants), classes, priorities.length);
        return new Part(key.material, key.base, offers, has, lines, wants, priorities, graph);
    }

    private Pairs pairs() {
        var pairs = new Pairs(offers.size());
        var weeks = byWeek();
        for (var offer = 0; offer < offers.size(); offer++) {
            pairs.begin(offer);
            for (var line : nearest(offer, candidates(offer, weeks))) {
                pairs.add(line, Math.addExact(has.get(offer).price(), freight(offer, line)));
            }
        }
        return pairs;
    }

    private static long[] steps(List<Side> sides) {
        return sides.stream().mapToLong(Side::steps).toArray();
    }

    private Map<Integer, int[]> byWeek() {
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
    private int[] candidates(int offer, Map<Integer, int[]> weeks) {
        var found = IntStream.builder();
        var firstWeek = has.get(offer).from() / WEEK;
        for (var week = firstWeek; week <= has.get(offer).to() / WEEK; week++) {
            for (var line : weeks.getOrDefault(week, NONE)) {
                if (week == Math.max(firstWeek, wants.get(line).from() / WEEK) && admits(offer, line)) {
                    found.add(line);
                }
            }
        }
        return found.build().sorted().toArray();
    }

    private boolean admits(int offer, int line) {
        return eligibility.admits(offers.get(offer), has.get(offer), lines.get(line), wants.get(line));
    }

    private int[] nearest(int offer, int[] found) {
        if (linesPerOffer == 0 || found.length <= linesPerOffer) {
            return found;
        }
        return Arrays.stream(found)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(line -> freight(offer, line))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(linesPerOffer)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private long freight(int offer, int line) {
        return eligibility.freight(offers.get(offer), lines.get(line), wants.get(line));
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
