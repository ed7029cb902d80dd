package io.linknet.procurement.pooling.control;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.stream.Collectors.groupingBy;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.clearing.control.Award;
import io.linknet.procurement.clearing.control.Carriage;
import io.linknet.procurement.clearing.control.ClearMarket;
import io.linknet.procurement.clearing.control.ClearingResult;
import io.linknet.procurement.clearing.control.DemandLine;
import io.linknet.procurement.clearing.control.Explanation;
import io.linknet.procurement.clearing.control.FairnessRule;
import io.linknet.procurement.clearing.control.Goods;
import io.linknet.procurement.clearing.control.Lots;
import io.linknet.procurement.clearing.control.Market;
import io.linknet.procurement.clearing.control.Offer;
import io.linknet.procurement.clearing.control.Pricing;
import io.linknet.procurement.clearing.control.Rules;
import io.linknet.procurement.clearing.control.Standing;
import io.linknet.procurement.clearing.control.Ways;
import io.linknet.procurement.pooling.entity.ClearingSpec;
import io.linknet.procurement.pooling.entity.ClearingText;
import io.linknet.procurement.pooling.entity.Figures;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Given;
import io.linknet.procurement.pooling.entity.Solved;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts what was gathered before the clearing engine, and reads its result back.
 *
 * <p>In the pool of one demand a pledge is for the line it names, so each line counts as goods of its own; in a joint pool a
 * pledge may go to whichever line asks for the material. Priorities order the lines of one leader; where several leaders ask,
 * all lines are alike.
 */
@ApplicationScoped
class RuleBook {

    /** Pairs of pledge and line that are considered in a joint pool; a larger one takes each pledge's cheapest lines. */
    private static final long MOST_PAIRS = 1_000_000;

    private static final long LEAST_LINES = 5;

    private static final int ALIKE = 1;

    private static final int FIRST = 1;
    private static final int NEXT = 2;

    /** How far a clearing is. */
    @FunctionalInterface
    interface Progress {

        /**
         * Tells, and ends the work by throwing when it is no longer wanted.
         *
         * @param stage a code that readers put into words
         * @param percent 0 to 100
         */
        void at(String stage, int percent);
    }

    /**
     * Clears.
     *
     * @param binding whether the files are wanted from which the result can be checked
     */
    Solved solve(Gathered gathered, ClearingSpec spec, boolean binding, Progress progress) {
        var result = new ClearMarket()
                .clear(
                        market(gathered, spec),
                        rules(gathered, spec),
                        (done, total) -> progress.at("SOLVING", 15 + 55 * done / total));
        progress.at("PROVING", 70);
        var files = supplyAsync(() ->
                binding ? Optional.of(ClearingFiles.of(result, !gathered.joint())) : Optional.<Solved.Files>empty());
        var given = read(gathered, result);
        var figures = supplyAsync(() -> Figures.of(gathered.wanted(), given));
        var digest = supplyAsync(() -> ClearingText.digest(spec, gathered, given));
        var proof = supplyAsync(() -> new Solved.Proof(digest.join(), figures.join(), files.join()));
        return new Solved(spec, gathered, given, proof);
    }

    private static Rules rules(Gathered gathered, ClearingSpec spec) {
        return new Rules(
                FairnessRule.valueOf(spec.rule().name()),
                Pricing.valueOf(spec.pricing().name()),
                linesPerOffer(gathered));
    }

    private static int linesPerOffer(Gathered gathered) {
        var offers = Math.max(1, gathered.offered().size());
        return !gathered.joint() || (long) offers * gathered.wanted().size() <= MOST_PAIRS
                ? 0
                : Math.toIntExact(Math.max(LEAST_LINES, MOST_PAIRS / offers));
    }

    private static Market market(Gathered gathered, ClearingSpec spec) {
        var offers = new ArrayList<Offer>();
        for (var it : gathered.offered()) {
            offers.add(offer(gathered, spec, it, offers.size()));
        }
        var ranked = gathered.hasOneLeader();
        var lines = gathered.wanted().stream()
                .map(it -> line(gathered, it, ranked ? it.priority() : ALIKE))
                .toList();
        var ways = gathered.ways().stream()
                .collect(Collectors.toMap(it -> new Ways.Leg(it.from(), it.to()), Gathered.Way::kilometres));
        return new Market(gathered.currency(), offers, lines, new Ways(ways));
    }

    private static Offer offer(Gathered gathered, ClearingSpec spec, Gathered.Offered it, long entered) {
        var rank = spec.first().contains(it.cooperative()) ? FIRST : NEXT;
        return new Offer(
                id(it),
                it.cooperative(),
                new Goods(
                        goods(gathered, it.materialCode(), it.demandId() + "/" + it.line()),
                        it.gradeRank(),
                        it.quantity(),
                        it.district()),
                it.available(),
                it.lowestPrice(),
                new Lots(it.minimumLot(), null),
                new Standing(entered, rank, it.recordPercent(), it.households()));
    }

    private static DemandLine line(Gathered gathered, Gathered.Wanted it, int priority) {
        return new DemandLine(
                id(it),
                new Goods(
                        goods(gathered, it.materialCode(), id(it)),
                        it.gradeRank(),
                        it.quantity(),
                        it.haul().district()),
                it.window(),
                it.ceiling(),
                new Lots(it.minimumLot(), it.packSize()),
                priority,
                new Carriage(
                        it.haul().perUnit(),
                        it.haul().perUnitKilometre(),
                        it.haul().maximumKilometres()),
                it.invited());
    }

    private static String goods(Gathered gathered, String material, String line) {
        return gathered.joint() ? material : material + "/" + line;
    }

    private static String id(Gathered.Offered it) {
        return it.lineId().toString();
    }

    private static String id(Gathered.Wanted it) {
        return it.demandId() + "/" + it.line();
    }

    private static List<Given> read(Gathered gathered, ClearingResult result) {
        var lines = gathered.wanted().stream().collect(Collectors.toMap(RuleBook::id, Function.identity()));
        var awards = result.awards().stream().collect(groupingBy(Award::offer));
        var reasons = result.explanations().collect(Collectors.toMap(Explanation::offer, Function.identity()));
        var given = new ArrayList<Given>();
        for (var offer : gathered.offered()) {
            var id = id(offer);
            var why = requireNonNull(reasons.get(id));
            var own = awards.getOrDefault(id, List.of());
            own.forEach(award -> given.add(given(offer, requireNonNull(lines.get(award.line())), award, why)));
            if (own.isEmpty()) {
                given.add(nothing(offer, requireNonNull(lines.get(offer.demandId() + "/" + offer.line())), why));
            }
        }
        return given;
    }

    private static Given given(Gathered.Offered offer, Gathered.Wanted line, Award award, Explanation why) {
        return new Given(
                offer,
                line,
                award.quantity(),
                award.price(),
                award.freight(),
                award.window(),
                why.reason().name(),
                why.values());
    }

    private static Given nothing(Gathered.Offered offer, Gathered.Wanted line, Explanation why) {
        return new Given(
                offer,
                line,
                Quantity.zero(line.quantity().unit()),
                offer.lowestPrice(),
                new UnitPrice(BigDecimal.ZERO, offer.lowestPrice().currency()),
                offer.available(),
                why.reason().name(),
                why.values());
    }
}
