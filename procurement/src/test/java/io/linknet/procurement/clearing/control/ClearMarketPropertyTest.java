package io.linknet.procurement.clearing.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.procurement.clearing.entity.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ClearMarketPropertyTest {

    @Property(tries = 300)
    void allocatesNoMoreThanPledgedOrDemandedAndKeepsLots(
            @ForAll long seed, @ForAll FairnessRule rule, @ForAll boolean lots) {
        var market = Markets.tangled(seed, 9, 6, lots);

        var result = new ClearMarket().clear(market, Rules.of(rule));

        for (var part : result.parts()) {
            var graph = part.part().graph();
            var taken = new long[graph.lines()];
            for (var pair = 0; pair < graph.pairs(); pair++) {
                var steps = part.given()[pair];
                taken[graph.line()[pair]] += steps;
                assertThat(steps).isNotNegative();
                if (steps > 0) {
                    assertThat(steps).isGreaterThanOrEqualTo(part.lotting().lot()[pair]);
                    assertThat(steps % part.lotting().pack()[pair]).isZero();
                }
            }
            var given = Solution.given(graph, part.given());
            for (var offer = 0; offer < given.length; offer++) {
                assertThat(given[offer]).isLessThanOrEqualTo(graph.pledged()[offer]);
            }
            for (var line = 0; line < taken.length; line++) {
                assertThat(taken[line]).isLessThanOrEqualTo(graph.wanted()[line]);
            }
        }
    }

    @Property(tries = 300)
    void respectsPriceGradeAndDays(@ForAll long seed, @ForAll FairnessRule rule, @ForAll Pricing pricing) {
        var market = Markets.tangled(seed, 9, 6, true);

        var awards =
                new ClearMarket().clear(market, new Rules(rule, pricing, 0)).awards();

        for (var award : awards) {
            var offer = market.offers().stream()
                    .filter(it -> it.id().equals(award.offer()))
                    .findFirst()
                    .orElseThrow();
            var line = market.lines().stream()
                    .filter(it -> it.id().equals(award.line()))
                    .findFirst()
                    .orElseThrow();
            assertThat(award.price()).isGreaterThanOrEqualTo(offer.lowestPrice());
            assertThat(award.price().amount().add(award.freight().amount()))
                    .isLessThanOrEqualTo(line.ceiling().amount());
            assertThat(offer.goods().gradeRank())
                    .isLessThanOrEqualTo(line.goods().gradeRank());
            assertThat(offer.window().overlaps(line.window())).isTrue();
        }
    }

    @Property(tries = 150)
    void takesNoNoticeOfTheOrderOfItsInput(@ForAll long seed, @ForAll FairnessRule rule) {
        var market = Markets.tangled(seed, 12, 8, true);
        var offers = new ArrayList<>(market.offers());
        var lines = new ArrayList<>(market.lines());
        Collections.shuffle(offers, new Random(seed + 1));
        Collections.shuffle(lines, new Random(seed + 2));

        var one = new ClearMarket().clear(market, Rules.of(rule));
        var other = new ClearMarket().clear(Markets.market(offers, lines), Rules.of(rule));

        assertThat(other.awards()).isEqualTo(one.awards());
        assertThat(other.explanations())
                .containsExactlyElementsOf(one.explanations().toList());
    }

    @Property(tries = 300)
    void tellsOfEachOfferTheNumbersOfItsReason(@ForAll long seed, @ForAll FairnessRule rule, @ForAll boolean lots) {
        var result = new ClearMarket().clear(Markets.tangled(seed, 9, 6, lots), Rules.of(rule));

        assertThat(result.explanations().toList()).hasSize(9).allSatisfy(why -> assertThat(why.values())
                .containsOnlyKeys(why.reason().numbers())
                .doesNotContainValue("null"));
    }

    @Property(tries = 300)
    void coversAsMuchAsAnySetOfPledgesCould(
            @ForAll long seed, @ForAll FairnessRule rule, @ForAll @IntRange(min = 1, max = 9) int offers) {
        var graph = graph(Markets.tangled(seed, offers, 6, false), rule);

        var best = graph.best();

        for (var upTo = 0; upTo < best.graph().classes(); upTo++) {
            var covered = Arrays.stream(best.coverage().covered(), 0, upTo + 1).sum();
            assertThat(covered).isEqualTo(Brute.most(best.graph(), upTo));
        }
        assertThat(Arrays.stream(best.flow()).sum()).isEqualTo(best.coverage().total());
    }

    @Property(tries = 400)
    void sharesAsTheOracleDoes(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int offers) {
        for (var rule : new FairnessRule[] {
            FairnessRule.PROPORTIONAL, FairnessRule.EQUAL_SHARE, FairnessRule.TRACK_RECORD, FairnessRule.PRIORITY
        }) {
            var best = graph(Markets.tangled(seed, offers, 5, false), rule).best();

            var exact = Brute.fair(best.graph(), best.claims());

            for (var offer = 0; offer < best.graph().offers(); offer++) {
                assertThat(best.given()[offer])
                        .as("%s, offer %d of %s", rule, offer, Arrays.toString(exact))
                        .isBetween(exact[offer].floor(), exact[offer].ceiling());
            }
        }
    }

    @Property(tries = 200)
    void isAsCheapAsAnyFlowWithTheSameShares(@ForAll long seed, @ForAll FairnessRule rule) {
        var best = graph(Markets.tangled(seed, 4, 4, false), rule).best();

        assertThat(Solution.cost(best.graph(), best.flow()).longValueExact())
                .isEqualTo(Brute.cheapest(
                        best.graph(),
                        best.floor(),
                        best.ceiling(),
                        best.coverage().covered()));
    }

    private static PartResult graph(Market market, FairnessRule rule) {
        return new ClearMarket().clear(market, Rules.of(rule)).parts().get(0);
    }
}
