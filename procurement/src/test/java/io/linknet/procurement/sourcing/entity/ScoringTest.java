package io.linknet.procurement.sourcing.entity;

import static io.linknet.procurement.sourcing.entity.Contenders.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Weights USUAL = Weights.of(50, 20, 20, 10);

    @Test
    void weighsPriceQualityRecordAndDistance() {
        var ranked = Scoring.rank(List.of(offer(1, "27", "1.5", 1, 96, 100), offer(2, "30", "0", 2, 100, 250)), USUAL);

        var best = ranked.get(0);
        assertThat(best.contender().bidId()).isEqualTo(Contenders.id(1));
        assertThat(best.scores())
                .isEqualTo(new Scores(points("100"), points("100"), points("96"), points("80"), points("97.2")));
        assertThat(ranked.get(1).scores())
                .isEqualTo(new Scores(points("95"), points("66.6667"), points("100"), points("50"), points("85.8333")));
        assertThat(ranked).extracting(Ranked::rank).containsExactly(1, 2);
    }

    @Test
    void comparesLandedCostAndNotThePriceAtTheGate() {
        var ranked = Scoring.rank(
                List.of(offer(1, "25", "5.01", 1, 100, 0), offer(2, "30", "0", 1, 100, 0)), Weights.of(100, 0, 0, 0));

        assertThat(ranked.get(0).contender().bidId()).isEqualTo(Contenders.id(2));
        assertThat(ranked.get(1).scores().price()).isEqualTo(points("99.9667"));
    }

    @Test
    void givesNothingForFiveHundredKilometresOrAnUnknownSeat() {
        var ranked = Scoring.rank(
                List.of(
                        offer(1, "30", "0", 1, 100, 499),
                        offer(2, "30", "0", 1, 100, 500),
                        offer(3, "30", "0", 1, 100, null)),
                Weights.of(0, 0, 0, 100));

        assertThat(ranked)
                .extracting(it -> it.scores().distance())
                .containsExactly(points("0.2"), points("0"), points("0"));
    }

    @Test
    void breaksTiesByLandedCostThenSealingThenId() {
        var recordOnly = Weights.of(0, 0, 100, 0);
        var dear = offer(1, "31", "0", 1, 90, 0);
        var late = offer(3, "30", "0", 1, 90, 0);
        var early = offer(2, "29", "1", 1, 90, 0);
        var twin = new Contender(
                Contenders.id(9), late.bidder(), 1, late.offer(), late.sealedAt(), late.grade(), late.facts());

        var ranked = Scoring.rank(List.of(twin, dear, late, early), recordOnly);

        assertThat(ranked)
                .extracting(it -> it.contender().bidId())
                .containsExactly(Contenders.id(2), Contenders.id(3), Contenders.id(9), Contenders.id(1));
    }

    @Test
    void refusesWeightsThatDoNotAddUp() {
        assertThat(Weights.of(100, 0, 0, 0).price()).isEqualTo((short) 100);
        assertThatThrownBy(() -> Weights.of(50, 20, 20, 9)).hasMessageContaining("weights-differ-from-hundred");
        assertThatThrownBy(() -> Weights.of(110, -10, 0, 0)).hasMessageContaining("weights-differ-from-hundred");
    }

    private static java.math.BigDecimal points(String text) {
        return new java.math.BigDecimal(text).setScale(4);
    }
}
