package io.linknet.productionsync.grid.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.grid.entity.Projection.Flows;
import io.linknet.productionsync.grid.entity.Projection.ProjectedWeek;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProjectionTest {

    private static final Week W48 = Week.parse("2026-W48").orElseThrow();

    @Example
    void endsAWeekWithWhatItOpensWithLessTheNeedPlusWhatComes() {
        var week = project("800", needs("1500"), Map.of(W48, kg("900")), Map.of(W48, kg("300")))
                .get(0);

        assertThat(week.opening()).isEqualTo(kg("800"));
        assertThat(week.projected()).isEqualTo(kg("500"));
        assertThat(week.shortage()).isEqualTo(kg("0"));
    }

    @Example
    void opensAWeekWithWhatTheOneBeforeLeft() {
        var weeks = project("800", needs("500", "100"), Map.of(), Map.of());

        assertThat(weeks.get(1).opening()).isEqualTo(kg("300"));
        assertThat(weeks.get(1).projected()).isEqualTo(kg("200"));
    }

    @Example
    void isNotShortWhenTheNeedIsJustMet() {
        var week = project("1500", needs("1500"), Map.of(), Map.of()).get(0);

        assertThat(week.shortage().isZero()).isTrue();
    }

    @Example
    void isShortByTheSmallestQuantityBeyond() {
        var week = project("1499.999999", needs("1500"), Map.of(), Map.of()).get(0);

        assertThat(week.shortage()).isEqualTo(kg("0.000001"));
    }

    @Example
    void carriesAShortageIntoTheNextWeek() {
        var weeks = project("0", needs("100", "0"), Map.of(W48.plus(1), kg("40")), Map.of());

        assertThat(weeks.get(1).shortage()).isEqualTo(kg("60"));
    }

    @Example
    void countsWholeDaysOfSupply() {
        var weeks = project("1000", needs("300", "490", "700"), Map.of(), Map.of());

        assertThat(weeks.get(0).daysOfSupply()).contains(7 + 2);
        assertThat(weeks.get(1).daysOfSupply()).contains(2);
        assertThat(weeks.get(2).daysOfSupply()).contains(0);
    }

    @Example
    void doesNotPretendToKnowDaysOfSupplyBeyondThePlan() {
        var weeks = project("1000", needs("300", "300"), Map.of(), Map.of());

        assertThat(weeks.get(0).daysOfSupply()).isEqualTo(Optional.empty());
    }

    @Example
    void hasNoWeeksWhenTheLastIsBeforeTheFirst() {
        var flows = new Flows(Map.of(), Map.of(), Map.of());

        assertThat(Projection.of(kg("5"), W48, W48.plus(-1), flows).weeks()).isEmpty();
    }

    @Property
    void addsUpOverAnyFlows(
            @ForAll("flow") List<BigDecimal> needs,
            @ForAll("flow") List<BigDecimal> promised,
            @ForAll("flow") List<BigDecimal> received) {
        var flows = new Flows(byWeek(needs), byWeek(promised), byWeek(received));

        var weeks = Projection.of(kg("1000"), W48, W48.plus(11), flows).weeks();

        var end = kg("1000").minus(sum(needs)).plus(sum(promised)).plus(sum(received));
        assertThat(weeks.get(11).projected()).isEqualTo(end);
        assertThat(weeks).allSatisfy(week -> assertThat(week.projected())
                .isEqualTo(
                        week.opening().minus(week.need()).plus(week.promised()).plus(week.received())));
        assertThat(weeks).allSatisfy(week -> assertThat(
                        week.shortage().isPositive() && !week.projected().isNegative())
                .isFalse());
    }

    @Property
    void morePromisesNeverMakeAWeekShorter(
            @ForAll("flow") List<BigDecimal> needs, @ForAll("flow") List<BigDecimal> promised) {
        var without = Projection.of(kg("0"), W48, W48.plus(11), new Flows(byWeek(needs), Map.of(), Map.of()));
        var with = Projection.of(kg("0"), W48, W48.plus(11), new Flows(byWeek(needs), byWeek(promised), Map.of()));

        for (var week = 0; week < 12; week++) {
            assertThat(with.weeks().get(week).shortage())
                    .isLessThanOrEqualTo(without.weeks().get(week).shortage());
        }
    }

    @Provide
    Arbitrary<List<BigDecimal>> flow() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("5000"))
                .ofScale(6)
                .list()
                .ofMaxSize(12);
    }

    private static List<ProjectedWeek> project(
            String opening, Map<Week, Quantity> needs, Map<Week, Quantity> promised, Map<Week, Quantity> received) {
        var flows = new Flows(needs, promised, received);
        return Projection.of(kg(opening), W48, W48.plus(needs.size() - 1), flows)
                .weeks();
    }

    private static Map<Week, Quantity> needs(String... amounts) {
        var needs = new HashMap<Week, Quantity>();
        for (var amount : amounts) {
            needs.put(W48.plus(needs.size()), kg(amount));
        }
        return needs;
    }

    private static Map<Week, Quantity> byWeek(List<BigDecimal> amounts) {
        var flow = new HashMap<Week, Quantity>();
        for (var amount : amounts) {
            flow.put(W48.plus(flow.size()), new Quantity(amount, Unit.KILOGRAM));
        }
        return flow;
    }

    private static Quantity sum(List<BigDecimal> amounts) {
        return new Quantity(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), Unit.KILOGRAM);
    }

    private static Quantity kg(String amount) {
        return Quantity.of(amount, "KGM");
    }
}
