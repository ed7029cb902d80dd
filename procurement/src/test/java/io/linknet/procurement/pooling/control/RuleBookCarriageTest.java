package io.linknet.procurement.pooling.control;

import static io.linknet.procurement.pooling.control.Pledges.ask;
import static io.linknet.procurement.pooling.control.Pledges.from;
import static io.linknet.procurement.pooling.control.Pledges.kilograms;
import static io.linknet.procurement.pooling.control.Pledges.offer;
import static io.linknet.procurement.pooling.control.Pledges.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.pooling.entity.Gathered.Haul;
import io.linknet.procurement.pooling.entity.Gathered.Offered;
import io.linknet.procurement.pooling.entity.Gathered.Wanted;
import io.linknet.procurement.pooling.entity.Given;
import io.linknet.procurement.pooling.entity.RuleName;
import io.linknet.procurement.pooling.entity.Solved;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Distance, freight, priority and packs: what a demand says besides goods, days and price. Asked are 30.00 CNY at most. */
class RuleBookCarriageTest {

    private static final Haul BY_THE_KILOMETRE = new Haul("500115", price("0.2"), price("0.01"), null);

    @Test
    void theNearerIsTakenThoughItAsksMoreWhenTheBuyerFetches() {
        var far = from("500240", offer(1, "500"));
        var near = from("500102", offer(2, "500", "28.8", Pledges.WEEK, 1));

        var solved = clear(List.of(ask(1, 1, "500", 2, null, BY_THE_KILOMETRE)), far, near);

        assertThat(solved.given().get(0).quantity().isZero()).isTrue();
        assertThat(solved.given().get(1).quantity()).isEqualTo(kilograms("500"));
        assertThat(solved.given().get(1).freight()).isEqualTo(price("0.6"));
        assertThat(solved.given().get(1).price()).isEqualTo(price("28.8"));
        assertThat(solved.figures().cost()).isEqualByComparingTo("14700");
        assertThat(solved.figures().freight()).isEqualByComparingTo("300");
    }

    @Test
    void freightCountsAgainstTheCeiling() {
        var dear = from("500240", offer(1, "500", "28.6", Pledges.WEEK, 1));

        var given = clear(List.of(ask(1, 1, "500", 2, null, BY_THE_KILOMETRE)), dear)
                .given();

        assertThat(given.get(0).reason()).isEqualTo("PRICE_ABOVE_CEILING");
        assertThat(given.get(0).values()).containsEntry("freight", "1.5 CNY").containsEntry("above", "0.1 CNY");
    }

    @Test
    void whoIsFartherAwayThanWantedIsToldHowFar() {
        var within = new Haul("500115", null, null, 100);

        var given = clear(List.of(ask(1, 1, "500", 2, null, within)), from("500240", offer(1, "500")))
                .given();

        assertThat(given.get(0).reason()).isEqualTo("TOO_FAR");
        assertThat(given.get(0).values()).containsEntry("kilometres", "130").containsEntry("maximum", "100");
    }

    @Test
    void whoseDistrictIsUnknownIsToldSoWhereDistanceCounts() {
        var given = clear(List.of(ask(1, 1, "500", 2, null, BY_THE_KILOMETRE)), from("", offer(1, "500")))
                .given();

        assertThat(given.get(0).reason()).isEqualTo("DISTANCE_UNKNOWN");
    }

    @Test
    void theFirstLineOfALeaderIsCoveredBeforeItsSecond() {
        var asks = List.of(ask(1, 1, "500", 2, null, Haul.NONE), ask(1, 2, "500", 1, null, Haul.NONE));

        assertThat(byLine(clear(asks, offer(1, "600")))).isEqualTo(Map.of(1, kilograms("100"), 2, kilograms("500")));
    }

    @Test
    void noLeaderComesBeforeAnotherByCallingItsOwnLinesUrgent() {
        var cheap = ask(1, 1, "500", 3, null, Haul.NONE);
        var fetched = ask(2, 2, "500", 1, null, new Haul("500115", price("1"), null, null));

        var solved = clear(List.of(cheap, fetched), offer(1, "500"));

        assertThat(byLine(solved)).isEqualTo(Map.of(1, kilograms("500")));
    }

    @Test
    void whatIsGivenComesInWholePacks() {
        var solved = clear(List.of(ask(1, 1, "500", 2, "40", Haul.NONE)), offer(1, "130"), offer(2, "95"));

        assertThat(solved.given().stream().map(Given::quantity)).containsExactly(kilograms("120"), kilograms("80"));
    }

    private static Map<Integer, Quantity> byLine(Solved solved) {
        var lines = new TreeMap<Integer, Quantity>();
        solved.given().stream()
                .filter(it -> it.quantity().isPositive())
                .forEach(it -> lines.merge(it.to().line(), it.quantity(), Quantity::plus));
        return lines;
    }

    private static Solved clear(List<Wanted> asks, Offered... offers) {
        return Pledges.clear(RuleName.LEAST_COST, true, asks, List.of(offers));
    }
}
