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

/**
 * Finds the eligible pairs of one material, week by week: an offer meets only lines that are open in one of its weeks.
 *
 * <p>One thread; materials may be paired beside each other.
 */
final class Pairing {

    private static final int WEEK = 7;
    private static final Comparator<Wanted> BY_NUMBER = Comparator.comparingInt(line -> line.number);

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
        for (var number = 0; number < offers.size(); number++) {
            var offer = offers.get(number);
            var own = has.get(number);
            pairs.begin(number);
            for (var line : nearest(offer, candidates(offer, own, weeks))) {
                pairs.add(line.number, Math.addExact(own.price(), line.freight(offer)));
            }
        }
        return pairs;
    }

    private static long[] steps(List<Side> sides) {
        return sides.stream().mapToLong(Side::steps).toArray();
    }

    /** A demand line beside its numbers, so that none is looked up for each of a million pairs. */
    private final class Wanted {

        private final int number;
        private final DemandLine line;
        private final Side wants;
        private final int firstWeek;

        Wanted(int number) {
            this.number = number;
            line = lines.get(number);
            wants = Pairing.this.wants.get(number);
            firstWeek = wants.from() / WEEK;
        }

        boolean admits(Offer offer, Side has) {
            return eligibility.admits(offer, has, line, wants);
        }

        long freight(Offer offer) {
            return eligibility.freight(offer, line, wants);
        }
    }

    private Map<Integer, List<Wanted>> byWeek() {
        var weeks = new HashMap<Integer, List<Wanted>>();
        for (var number = 0; number < wants.size(); number++) {
            var line = new Wanted(number);
            for (var week = line.firstWeek; week <= line.wants.to() / WEEK; week++) {
                weeks.computeIfAbsent(week, key -> new ArrayList<>()).add(line);
            }
        }
        return weeks;
    }

    /** Those that admit the offer, by their number. A line stands in each of its weeks; it counts in the first they share. */
    private static List<Wanted> candidates(Offer offer, Side has, Map<Integer, List<Wanted>> weeks) {
        var found = new ArrayList<Wanted>();
        var firstWeek = has.from() / WEEK;
        for (var week = firstWeek; week <= has.to() / WEEK; week++) {
            for (var line : weeks.getOrDefault(week, List.of())) {
                if (week == Math.max(firstWeek, line.firstWeek) && line.admits(offer, has)) {
                    found.add(line);
                }
            }
        }
        found.sort(BY_NUMBER);
        return found;
    }

    /** The lines with the least freight; of those alike the first. */
    private List<Wanted> nearest(Offer offer, List<Wanted> found) {
        if (linesPerOffer == 0 || found.size() <= linesPerOffer) {
            return found;
        }
        var freight = found.stream().mapToLong(line -> line.freight(offer)).toArray();
        var sorted = freight.clone();
        Arrays.sort(sorted);
        var most = sorted[linesPerOffer - 1];
        var alike = linesPerOffer
                - (int) Arrays.stream(sorted).takeWhile(it -> it < most).count();
        var kept = new ArrayList<Wanted>(linesPerOffer);
        for (var at = 0; at < freight.length; at++) {
            if (freight[at] < most || freight[at] == most && alike-- > 0) {
                kept.add(found.get(at));
            }
        }
        return kept;
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
