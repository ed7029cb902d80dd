package io.linknet.procurement.replenishment.entity;

import static java.util.stream.Collectors.groupingBy;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Nets what is needed against what is there and what comes, week by week, and proposes what is missing.
 *
 * <p>Goods that were due before the plan begins are expected in its first week. A week that has passed is projected but not
 * bought for; what it lacks is bought in the present week. A proposal fills the stock up to the safety stock: the shortage
 * divided by the yield, rounded up to six digits, at least the minimum order, in whole lots, each in the unit that is bought
 * in. Its usable part, rounded down, opens the next week, so no week is bought for twice. Nothing is rounded in disfavour
 * of the stock.
 */
public final class Netting {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Need need;
    private final BuyingTerms terms;
    private final LocalDate today;

    private Netting(Need need, BuyingTerms terms, LocalDate today) {
        this.need = need;
        this.terms = terms;
        this.today = today;
    }

    /**
     * Nets one material over the weeks of its plan.
     *
     * @param supplies in units that can be converted to the plan's
     * @param today the present day
     */
    public static List<NettedWeek> net(Need need, List<Supply> supplies, BuyingTerms terms, LocalDate today) {
        return new Netting(need, terms, today).weeks(supplies);
    }

    private List<NettedWeek> weeks(List<Supply> supplies) {
        Map<Week, List<Supply>> due = supplies.stream()
                .collect(groupingBy(supply -> Week.of(supply.due()).max(need.first())));
        var netted = new ArrayList<NettedWeek>();
        var stock = need.openingStock();
        for (var week = need.first(); week.compareTo(need.last()) <= 0; week = week.next()) {
            var one = week(week, stock, due.getOrDefault(week, List.of()));
            netted.add(one);
            stock = one.closing();
        }
        return netted;
    }

    private NettedWeek week(Week week, Quantity opening, List<Supply> sources) {
        var needed = need.weeks().getOrDefault(week, Quantity.zero(need.unit()));
        var supply = sources.stream()
                .map(source -> usable(source.quantity()))
                .reduce(Quantity.zero(need.unit()), Quantity::plus);
        var left = opening.plus(supply).minus(needed);
        var missing =
                exactly(terms.safetyStock(), need.unit(), RoundingMode.CEILING).minus(left);
        if (!missing.isPositive() || week.compareTo(Week.of(today)) < 0) {
            return new NettedWeek(week, opening, needed, supply, sources, left, null);
        }
        var proposal = proposal(week, missing);
        return new NettedWeek(week, opening, needed, supply, sources, left.plus(proposal.usable()), proposal);
    }

    private Proposal proposal(Week week, Quantity missing) {
        var bought = exactly(missing, terms.unit(), RoundingMode.CEILING);
        var gross = new Quantity(
                bought.amount().multiply(HUNDRED).divide(terms.yieldPercent(), Quantity.DIGITS, RoundingMode.CEILING),
                terms.unit());
        var least = gross.max(terms.minimumOrder());
        var whole = wholeLots(least);
        return new Proposal(
                missing, gross, least, whole, usable(whole), week.monday().minusDays(terms.leadDays()));
    }

    private Quantity wholeLots(Quantity least) {
        var lot = terms.lotSize().amount();
        if (lot.signum() == 0) {
            return least;
        }
        var lots = least.amount().divide(lot, 0, RoundingMode.CEILING);
        return new Quantity(lots.multiply(lot), terms.unit());
    }

    /** What of goods can be used, in the unit of the plan. */
    private Quantity usable(Quantity goods) {
        var amount = factor(goods.unit(), need.unit())
                .multiply(goods.amount())
                .multiply(terms.yieldPercent())
                .movePointLeft(2);
        return new Quantity(amount.setScale(Quantity.DIGITS, RoundingMode.FLOOR), need.unit());
    }

    private static Quantity exactly(Quantity quantity, Unit unit, RoundingMode rounding) {
        var amount = quantity.amount().multiply(factor(quantity.unit(), unit));
        return new Quantity(amount.setScale(Quantity.DIGITS, rounding), unit);
    }

    /** How many of the one unit the other is: converted in the large, since a conversion rounds to six digits. */
    private static BigDecimal factor(Unit from, Unit to) {
        return from.equals(to)
                ? BigDecimal.ONE
                : new Quantity(BigDecimal.TEN.pow(6), from).in(to).amount().movePointLeft(6);
    }
}
