package io.linknet.procurement.coverage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the figures of a line, whatever is contributed in whatever order. */
class LineCoveragePropertyTest {

    private static final UUID SHIZHU = new UUID(1, 1);
    private static final UUID JIANGJIN = new UUID(1, 2);

    @Property
    void everyFigureIsTheSumOfItsContributors(@ForAll("contributions") List<Contribution> contributions) {
        var coverage = covered(contributions);

        for (var stage : List.of(Stage.PLEDGED, Stage.ALLOCATED, Stage.CONFIRMED, Stage.SHIPPED, Stage.ACCEPTED)) {
            var sum = coverage.contributors().stream()
                    .map(contributor -> coverage.figure(contributor, stage))
                    .reduce(tonnes("0"), Quantity::plus);
            assertThat(coverage.figure(stage)).isEqualTo(sum);
        }
    }

    @Property
    void openAndConfirmedMakeUpTheRequestUntilItIsFilled(@ForAll("contributions") List<Contribution> contributions) {
        var coverage = covered(contributions);
        var confirmed = coverage.figure(Stage.CONFIRMED);

        assertThat(coverage.open().plus(confirmed))
                .isEqualTo(coverage.requested().max(confirmed));
    }

    @Example
    void addsUpWhenEveryStageNarrows() {
        var coverage = covered(List.of(
                new Contribution(1, Stage.PLEDGED, SHIZHU, new BigDecimal("8")),
                new Contribution(1, Stage.PLEDGED, JIANGJIN, new BigDecimal("7")),
                new Contribution(1, Stage.ALLOCATED, SHIZHU, new BigDecimal("5.4")),
                new Contribution(1, Stage.ALLOCATED, JIANGJIN, new BigDecimal("4.6")),
                new Contribution(1, Stage.CONFIRMED, SHIZHU, new BigDecimal("5.4")),
                new Contribution(1, Stage.SHIPPED, SHIZHU, new BigDecimal("5.67")),
                new Contribution(1, Stage.ACCEPTED, SHIZHU, new BigDecimal("5.5"))));

        assertThat(coverage.breaches()).isEmpty();
        assertThat(coverage.open()).isEqualTo(tonnes("4.6"));
    }

    @Example
    void namesAStageThatExceedsTheOneBefore() {
        var coverage = covered(List.of(
                new Contribution(1, Stage.PLEDGED, SHIZHU, new BigDecimal("5")),
                new Contribution(1, Stage.ALLOCATED, SHIZHU, new BigDecimal("5.000001"))));

        assertThat(coverage.breaches()).containsExactly(Stage.ALLOCATED);
    }

    @Provide
    Arbitrary<List<Contribution>> contributions() {
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(3);
        return Combinators.combine(Arbitraries.of(Stage.class), Arbitraries.of(SHIZHU, JIANGJIN), amounts)
                .as((stage, contributor, amount) -> new Contribution(1, stage, contributor, amount))
                .list()
                .ofMaxSize(40);
    }

    private static LineCoverage covered(List<Contribution> contributions) {
        var coverage = new LineCoverage(tonnes("10"), new BigDecimal("5"), Currency.getInstance("CNY"));
        contributions.forEach(coverage::add);
        return coverage;
    }

    private static Quantity tonnes(String amount) {
        return Quantity.of(amount, "TNE");
    }
}
