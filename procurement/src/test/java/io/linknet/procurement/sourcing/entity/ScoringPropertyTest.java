package io.linknet.procurement.sourcing.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoringPropertyTest {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Property(tries = 300)
    void orderOfTheBidsChangesNothing(
            @ForAll("offers") List<Contender> offers, @ForAll("weights") Weights weights, @ForAll Random random) {
        var shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, random);

        assertThat(Scoring.rank(shuffled, weights)).isEqualTo(Scoring.rank(offers, weights));
    }

    @Property(tries = 300)
    void everyOfferIsRankedOnceAndNoneBelowAPoorerOne(
            @ForAll("offers") List<Contender> offers, @ForAll("weights") Weights weights) {
        var ranked = Scoring.rank(offers, weights);

        assertThat(ranked).extracting(Ranked::contender).containsExactlyInAnyOrderElementsOf(offers);
        assertThat(ranked)
                .extracting(Ranked::rank)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, offers.size()).boxed().toList());
        for (var index = 1; index < ranked.size(); index++) {
            assertThat(ranked.get(index).scores().total())
                    .isLessThanOrEqualTo(ranked.get(index - 1).scores().total());
        }
    }

    @Property(tries = 300)
    void pointsLieBetweenNothingAndAHundredAndTheCheapestHasAllForItsPrice(
            @ForAll("offers") List<Contender> offers, @ForAll("weights") Weights weights) {
        var ranked = Scoring.rank(offers, weights);

        assertThat(ranked).allSatisfy(it -> {
            var scores = it.scores();
            for (var points :
                    List.of(scores.price(), scores.quality(), scores.record(), scores.distance(), scores.total())) {
                assertThat(points).isBetween(BigDecimal.ZERO, HUNDRED);
            }
        });
        assertThat(ranked).anySatisfy(it -> assertThat(it.scores().price()).isEqualByComparingTo(HUNDRED));
    }

    @Provide
    Arbitrary<List<Contender>> offers() {
        var facts = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.01"), new BigDecimal("90"))
                                .ofScale(6),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.TEN)
                                .ofScale(6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 900).injectNull(0.1))
                .as((price, freight, rank, record, km) -> (Numbered) number ->
                        Contenders.offer(number, price.toPlainString(), freight.toPlainString(), rank, record, km));
        return facts.list().ofMinSize(1).ofMaxSize(12).map(list -> IntStream.range(0, list.size())
                .mapToObj(index -> list.get(index).contender(index))
                .toList());
    }

    private interface Numbered {

        Contender contender(int number);
    }

    @Provide
    Arbitrary<Weights> weights() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 100))
                .as((a, b, c) -> {
                    var cuts = IntStream.of(a, b, c).sorted().toArray();
                    return Weights.of(cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 100 - cuts[2]);
                });
    }
}
