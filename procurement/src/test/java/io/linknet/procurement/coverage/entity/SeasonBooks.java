package io.linknet.procurement.coverage.entity;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.pooling.entity.FarmerShare;
import io.linknet.procurement.pooling.entity.PledgeLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The books of a season: its documents as the ledger adds them up. */
final class SeasonBooks {

    private final Season season;

    SeasonBooks(Season season) {
        this.season = season;
    }

    DemandCoverage demand() {
        var lines = new HashMap<Integer, LineCoverage>();
        season.demand
                .lines()
                .forEach((number, line) -> lines.put(
                        number,
                        new LineCoverage(line.quantity(), line.overTolerancePercent(), season.demand.currency())));
        contributions().forEach(it -> requireNonNull(lines.get(it.line())).add(it));
        return new DemandCoverage(season.demand.currency(), lines);
    }

    private Stream<Contribution> contributions() {
        var pledged = season.pledges.entrySet().stream().flatMap(entry -> entry.getValue().lines().stream()
                .filter(line -> line.misfit() == null)
                .map(line -> of(line.demandLine(), Stage.PLEDGED, entry.getKey(), line.quantity())));
        var given = season.given.stream()
                .map(it -> of(it.to().line(), Stage.ALLOCATED, it.offer().cooperative(), it.quantity()));
        var ordered = season.orders.entrySet().stream().flatMap(order -> order.getValue().lines().stream()
                .flatMap(line -> contributions(order.getKey(), line)));
        return Stream.of(pledged, given, ordered).flatMap(it -> it);
    }

    private Stream<Contribution> contributions(MemberId seller, OrderLine line) {
        var still = line.quantity().minus(line.rejected()).minus(line.closed()).minus(requireNonNull(line.allocated()));
        var at = seller + "/" + line.line();
        var none = Quantity.zero(line.quantity().unit());
        return Stream.of(
                of(line.line(), Stage.ALLOCATED, seller, still),
                of(line.line(), Stage.CONFIRMED, seller, line.promised()),
                of(line.line(), Stage.SHIPPED, seller, season.shipped.getOrDefault(at, none)),
                of(line.line(), Stage.ACCEPTED, seller, season.accepted.getOrDefault(at, none)));
    }

    private static Contribution of(int line, Stage stage, MemberId contributor, Quantity quantity) {
        return new Contribution(line, stage, contributor.value(), quantity.amount());
    }

    /** The cooperative's figures of a line by its farmers. */
    LineCoverage farmers(int line, MemberId cooperative) {
        var parts = new FarmerParts();
        pledgedLine(cooperative, line).filter(it -> it.misfit() == null).forEach(it -> parts.pledge(shares(it)));
        season.given.stream()
                .filter(it -> it.quantity().isPositive()
                        && it.to().line() == line
                        && it.offer().cooperative().equals(cooperative))
                .forEach(it -> pledgedLine(cooperative, it.offer().line())
                        .forEach(pledged -> parts.give(it.quantity().amount(), shares(pledged))));
        return parts.divide(line, requireNonNull(demand().lines().get(line)), cooperative.value());
    }

    private Stream<PledgeLine> pledgedLine(MemberId cooperative, int line) {
        return Stream.ofNullable(season.pledges.get(cooperative))
                .flatMap(pledge -> pledge.lines().stream())
                .filter(it -> it.demandLine() == line);
    }

    private static Map<UUID, BigDecimal> shares(PledgeLine line) {
        return line.farmers().stream()
                .filter(FarmerShare::counts)
                .collect(Collectors.toMap(
                        FarmerShare::farmerId, share -> share.quantity().amount(), BigDecimal::add, TreeMap::new));
    }
}
