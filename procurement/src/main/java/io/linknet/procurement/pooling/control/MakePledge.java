package io.linknet.procurement.pooling.control;

import static io.linknet.procurement.pooling.entity.PoolProblem.DEMAND_WAS_AMENDED;
import static io.linknet.procurement.pooling.entity.PoolProblem.PLEDGE_FOR_WITHDRAWN_LINE;
import static io.linknet.procurement.pooling.entity.PoolProblem.PLEDGE_GRADE_UNKNOWN;
import static io.linknet.procurement.pooling.entity.PoolProblem.PLEDGE_IN_ANOTHER_CURRENCY;
import static io.linknet.procurement.pooling.entity.PoolProblem.PLEDGE_IN_ANOTHER_UNIT;
import static io.linknet.procurement.pooling.entity.PoolProblem.PLEDGE_LOT_LARGER_THAN_PLEDGE;
import static io.linknet.procurement.pooling.entity.PoolProblem.PLEDGE_NOT_AT_FIXED_PRICE;
import static io.linknet.procurement.pooling.entity.PoolProblem.PLEDGE_NOT_COUNTABLE;
import static io.linknet.procurement.pooling.entity.PoolProblem.UNKNOWN_DEMAND_LINE;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.PledgeMade;
import io.linknet.procurement.pooling.entity.PledgedLine;
import io.linknet.procurement.pooling.entity.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a cooperative's pledge, or says it anew while the pool is open. Runs in the command's transaction. */
@ApplicationScoped
public class MakePledge {

    /** Quantities are kept with 14 digits before the point, as everywhere. */
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(14);

    @Inject
    Members members;

    @Inject
    Pools pools;

    @Inject
    Demands demands;

    @Inject
    Farmers farmers;

    @Inject
    Catalog catalog;

    @Inject
    Event<PledgeMade> made;

    @Inject
    Clock clock;

    /**
     * Pledges.
     *
     * @param seen the version of the demand that the clerk has looked at; not checked when absent
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the pool takes no pledges, its leader is suspended or has left, or a line does not fit its
     *     demand line or names a farmer of somebody else
     */
    public Pledge pledge(Caller clerk, UUID poolId, @Nullable Integer seen, List<PledgedLine> lines) {
        var pool = pools.heldStill(poolId, clerk.member());
        pool.requireOpen();
        var demand = demands.terms(pool.demandId(), clerk.member());
        members.requireGoodStanding(demand.leader(), "");
        pool.requireInTime(clock.instant());
        requireSeen(demand, seen);
        farmers.requireOwn(
                clerk.member(),
                lines.stream().flatMap(line -> line.farmers().keySet().stream()).toList());
        var fitting = fitting(demand, lines);

        var pledge = say(pool, clerk, fitting, demand.revision());
        pools.write();
        made.fire(new PledgeMade(pool, pledge));
        return pledge;
    }

    /** Refuses a word about a version of the demand that does not stand any more. */
    static void requireSeen(DemandTerms demand, @Nullable Integer seen) {
        if (seen != null && seen != demand.revision()) {
            throw DEMAND_WAS_AMENDED.because(demand.revision());
        }
    }

    private Pledge say(Pool pool, Caller clerk, List<PledgedLine> lines, int revision) {
        var word = new Pledge.Word(clerk.personName(), clock.instant(), revision);
        var earlier = pools.pledge(pool.id(), clerk.member());
        if (earlier.isPresent()) {
            earlier.get().sayAnew(lines, word);
            return earlier.get();
        }
        var pledge = new Pledge(pool, clerk.member(), lines, word);
        pools.add(pledge);
        return pledge;
    }

    private List<PledgedLine> fitting(DemandTerms demand, List<PledgedLine> lines) {
        var fitting = new ArrayList<PledgedLine>();
        for (var line : lines) {
            var at = "/lines/" + fitting.size();
            var asked = demand.line(line.demandLine())
                    .orElseThrow(() -> UNKNOWN_DEMAND_LINE.at(at + "/demandLine", line.demandLine()));
            requireTerms(demand, asked, line, at);
            fitting.add(inUnitOf(asked, line, at));
        }
        return fitting;
    }

    private void requireTerms(DemandTerms demand, DemandTerms.Line asked, PledgedLine line, String at) {
        if (asked.isWithdrawn()) {
            throw PLEDGE_FOR_WITHDRAWN_LINE.at(at + "/demandLine", line.demandLine());
        }
        if (!line.lowestPrice().currency().equals(demand.currency())) {
            throw PLEDGE_IN_ANOTHER_CURRENCY.at(at + "/lowestPrice/currency", demand.currency());
        }
        if (asked.fixedPrice() && !line.lowestPrice().equals(asked.priceCeiling())) {
            throw PLEDGE_NOT_AT_FIXED_PRICE.at(at + "/lowestPrice/amount", asked.priceCeiling());
        }
        var grade = line.gradeCode().isEmpty() ? asked.gradeCode() : line.gradeCode();
        if (catalog.material(asked.materialCode())
                .flatMap(material -> material.rank(grade))
                .isEmpty()) {
            throw PLEDGE_GRADE_UNKNOWN.at(at + "/gradeCode", grade);
        }
    }

    /** Farmers may count in 斤-like units of their own; the pledge counts in the unit of the demand line. */
    private static PledgedLine inUnitOf(DemandTerms.Line asked, PledgedLine line, String at) {
        var unit = asked.quantity().unit();
        var parts = new LinkedHashMap<UUID, Quantity>();
        line.farmers().forEach((farmer, part) -> parts.put(farmer, converted(part, unit, at + "/farmers")));
        var lot = line.minimumLot() == null ? null : converted(line.minimumLot(), unit, at + "/minimumLot");
        var grade = line.gradeCode().isEmpty() ? asked.gradeCode() : line.gradeCode();
        var fitted = new PledgedLine(
                line.demandLine(), asked.isForecast(), grade, line.available(), line.lowestPrice(), lot, parts);
        requireCountable(fitted.quantity(), fitted.quantity(), at + "/farmers");
        if (lot != null && lot.exceeds(fitted.quantity())) {
            throw PLEDGE_LOT_LARGER_THAN_PLEDGE.at(at + "/minimumLot", lot, fitted.quantity());
        }
        return fitted;
    }

    private static Quantity converted(Quantity quantity, Unit unit, String at) {
        if (!quantity.unit().isConvertibleTo(unit)) {
            throw PLEDGE_IN_ANOTHER_UNIT.at(at, unit.code());
        }
        var counted = quantity.in(unit);
        requireCountable(quantity, counted, at);
        return counted;
    }

    /** What is nothing to six digits of the unit, or has more digits than are kept, cannot stand in a pledge. */
    private static void requireCountable(Quantity said, Quantity counted, String at) {
        if (!counted.isPositive() || counted.amount().compareTo(BEYOND) >= 0) {
            throw PLEDGE_NOT_COUNTABLE.at(at, said, counted.unit());
        }
    }
}
