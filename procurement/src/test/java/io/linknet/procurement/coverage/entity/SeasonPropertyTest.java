package io.linknet.procurement.coverage.entity;

import static io.linknet.procurement.coverage.entity.Season.cooperative;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.coverage.entity.SeasonDeed.Verb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever a leader and its cooperatives do, in whatever order: the ledger adds up at every tier after every deed. */
class SeasonPropertyTest {

    private static final List<MemberId> COOPERATIVES = List.of(cooperative(1), cooperative(2), cooperative(3));
    private static final List<Stage> QUANTITIES =
            List.of(Stage.PLEDGED, Stage.ALLOCATED, Stage.CONFIRMED, Stage.SHIPPED, Stage.ACCEPTED);

    @Property(tries = 1000)
    void theLedgerAddsUpAfterEveryDeed(@ForAll("seasons") List<SeasonDeed> deeds) {
        var season = new Season();
        var books = new SeasonBooks(season);
        var reached = -1;

        for (var deed : deeds) {
            var before = books.demand();
            try {
                deed.doTo(season);
            } catch (DomainRuleViolation refused) {
                assertThat(figures(books.demand()))
                        .as("after a refused %s", deed)
                        .isEqualTo(figures(before));
            }
            assertAddsUp(season, books, deed);
            reached = Math.max(reached, reached(books.demand()));
        }
        Statistics.label("came as far as").collect(reached < 0 ? "nothing" : QUANTITIES.get(reached));
    }

    private static void assertAddsUp(Season season, SeasonBooks books, SeasonDeed deed) {
        var demand = books.demand();
        demand.lines().forEach((number, line) -> {
            assertThat(line.breaches()).as("line %s after %s", number, deed).isEmpty();
            assertLine(line);
            for (var cooperative : COOPERATIVES) {
                assertFarmers(line, books.farmers(number, cooperative), cooperative);
            }
        });
        assertPledged(season, demand);
        assertThat(demand.totals()).hasSize(2).allSatisfy(total -> {
            for (var stage : QUANTITIES) {
                assertThat(total.figure(stage)).isEqualTo(sumOfLines(demand, total, stage));
            }
        });
    }

    private static void assertLine(LineCoverage line) {
        for (var stage : QUANTITIES) {
            var parts = line.contributors().stream()
                    .map(contributor -> line.figure(contributor, stage))
                    .toList();
            assertThat(parts).noneMatch(Quantity::isNegative);
            assertThat(parts.stream().reduce(none(line), Quantity::plus)).isEqualTo(line.figure(stage));
        }
        assertThat(line.open().plus(line.figure(Stage.CONFIRMED))).isEqualTo(line.requested());
    }

    private static void assertFarmers(LineCoverage line, LineCoverage farmers, MemberId cooperative) {
        for (var stage : QUANTITIES) {
            var parts = farmers.contributors().stream()
                    .map(farmer -> farmers.figure(farmer, stage))
                    .toList();
            assertThat(parts).noneMatch(Quantity::isNegative);
            assertThat(parts.stream().reduce(none(line), Quantity::plus))
                    .as("%s of the farmers of %s", stage, cooperative)
                    .isEqualTo(line.figure(cooperative.value(), stage));
        }
    }

    /** What is pledged is what the farmers said, unless it waits for an answer. */
    private static void assertPledged(Season season, DemandCoverage demand) {
        demand.lines().forEach((number, line) -> {
            var said = season.pledges.values().stream()
                    .flatMap(pledge -> pledge.lines().stream())
                    .filter(it -> it.demandLine() == number && it.misfit() == null)
                    .flatMap(it -> it.farmers().stream())
                    .filter(share -> share.counts())
                    .map(share -> share.quantity())
                    .reduce(none(line), Quantity::plus);
            assertThat(line.figure(Stage.PLEDGED)).isEqualTo(said);
        });
    }

    private static Quantity sumOfLines(DemandCoverage demand, DemandCoverage.Total total, Stage stage) {
        var unit = total.requested().unit();
        return demand.lines().values().stream()
                .filter(line -> line.requested().unit().equals(unit))
                .map(line -> line.figure(stage))
                .reduce(Quantity.zero(unit), Quantity::plus);
    }

    private static Map<String, Quantity> figures(DemandCoverage demand) {
        var figures = new HashMap<String, Quantity>();
        demand.lines().forEach((number, line) -> {
            figures.put(number + "/requested", line.requested());
            QUANTITIES.forEach(stage -> figures.put(number + "/" + stage, line.figure(stage)));
        });
        return figures;
    }

    private static int reached(DemandCoverage demand) {
        return QUANTITIES.stream()
                .filter(stage -> demand.lines().values().stream()
                        .anyMatch(line -> line.figure(stage).isPositive()))
                .mapToInt(QUANTITIES::indexOf)
                .max()
                .orElse(-1);
    }

    private static Quantity none(LineCoverage line) {
        return Quantity.zero(line.requested().unit());
    }

    /** Any deeds at all; most begin with pledges and go on to orders, or hardly any would come so far. */
    @Provide
    Arbitrary<List<SeasonDeed>> seasons() {
        var anything = deeds(Verb.values()).list().ofMaxSize(25);
        var pledging = deeds(
                        Verb.PLEDGE,
                        Verb.PLEDGE,
                        Verb.PLEDGE,
                        Verb.AMEND,
                        Verb.KEEP,
                        Verb.WITHDRAW,
                        Verb.AGREE,
                        Verb.DECLINE)
                .list()
                .ofMinSize(2)
                .ofMaxSize(10);
        var ordering = Combinators.combine(deeds(Verb.LOCK), deeds(Verb.CLEAR), deeds(Verb.PUBLISH))
                .as(List::of);
        var often = Stream.of(Verb.ACCEPT, Verb.ACCEPT, Verb.PARTIAL, Verb.SHIP, Verb.SHIP, Verb.SHIP, Verb.RECEIVE);
        var trade = Stream.of(Verb.values()).filter(verb -> verb.compareTo(Verb.PUBLISH) > 0);
        var trading =
                deeds(Stream.concat(often, trade).toArray(Verb[]::new)).list().ofMaxSize(25);
        var onTheWay = Combinators.combine(pledging, ordering, trading)
                .as((first, then, last) ->
                        Stream.of(first, then, last).flatMap(List::stream).toList());
        return Arbitraries.frequencyOf(Tuple.of(1, anything), Tuple.of(4, onTheWay));
    }

    private static Arbitrary<SeasonDeed> deeds(Verb... verbs) {
        return Combinators.combine(
                        Arbitraries.of(verbs),
                        Arbitraries.of(COOPERATIVES),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 120))
                .as(SeasonDeed::new);
    }
}
