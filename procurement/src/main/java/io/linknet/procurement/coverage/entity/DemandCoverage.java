package io.linknet.procurement.coverage.entity;

import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures of one demand: those of its lines, and their sums.
 *
 * <p>Quantities are added up unit by unit, never converted, so that nothing is rounded; money is in one currency.
 *
 * @param currency of the payable amounts
 * @param lines by line number, in order
 */
public record DemandCoverage(Currency currency, Map<Integer, LineCoverage> lines) {

    /** Keeps its own copy, in the order of the numbers. */
    public DemandCoverage {
        lines = new TreeMap<>(lines);
    }

    /** The sums of the lines, one for each unit they are counted in; by unit. */
    public List<Total> totals() {
        return lines.values().stream()
                .collect(Collectors.groupingBy(
                        line -> line.requested().unit().code(), TreeMap::new, Collectors.toUnmodifiableList()))
                .values()
                .stream()
                .map(Total::new)
                .toList();
    }

    /** What is payable for all lines. */
    public Money payable() {
        return lines.values().stream().map(LineCoverage::payable).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * The figures of those lines of a demand that are counted in one unit: each is the sum of the lines'.
     *
     * @param of at least one line
     */
    public record Total(Collection<LineCoverage> of) {

        public Quantity requested() {
            return sum(of.stream().map(LineCoverage::requested).toList());
        }

        /** Not for {@code PAYABLE}. */
        public Quantity figure(Stage stage) {
            return sum(of.stream().map(line -> line.figure(stage)).toList());
        }

        /** What nobody has promised yet; what one line has too much fills no other. */
        public Quantity open() {
            return sum(of.stream().map(LineCoverage::open).toList());
        }

        private Quantity sum(List<Quantity> parts) {
            return parts.stream().reduce(Quantity.zero(unit()), Quantity::plus);
        }

        private Unit unit() {
            return of.iterator().next().requested().unit();
        }
    }
}
