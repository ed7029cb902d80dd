package io.linknet.procurement.replenishment.entity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.replenishment.entity.Supply.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NettingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Week W48 = Week.of(TODAY);
    private static final Week W49 = W48.next();
    private static final BuyingTerms PLAIN = BuyingTerms.plain(Unit.KILOGRAM);

    @Nested
    class Proposing {

        @Test
        void fillsWhatIsMissingAndNothingMore() {
            var netted = net(need("1200", "1000", "900"), List.of(), PLAIN);

            assertThat(netted.get(0).proposal()).isNull();
            assertThat(proposed(netted, 1)).isEqualTo(kg("700"));
            assertThat(netted.get(1).closing()).isEqualTo(kg("0"));
        }

        @Test
        void keepsTheSafetyStockAtItsEdge() {
            var terms = terms("200", "0", "0", "100");

            assertThat(net(need("1200", "1000"), List.of(), terms).get(0).proposal())
                    .isNull();
            assertThat(proposed(net(need("1199.999999", "1000"), List.of(), terms), 0))
                    .isEqualTo(kg("0.000001"));
        }

        @Test
        void buysMoreWhereSomeIsLostAndRoundsUp() {
            var netted = net(need("0", "700"), List.of(), terms("0", "0", "0", "96"));

            assertThat(proposed(netted, 0)).isEqualTo(kg("729.166667"));
            assertThat(netted.get(0).closing()).isEqualTo(kg("0"));
        }

        @Test
        void takesTheMinimumOnNumbersNotOnText() {
            assertThat(proposed(net(need("0", "9"), List.of(), terms("0", "0", "10", "100")), 0))
                    .isEqualTo(kg("10"));
            assertThat(proposed(net(need("0", "100"), List.of(), terms("0", "0", "20", "100")), 0))
                    .isEqualTo(kg("100"));
        }

        @Test
        void buysWholeLotsOfTheUnitItIsBoughtIn() {
            var tonnes = new BuyingTerms(
                    Quantity.of("0.2", "TNE"),
                    Quantity.of("0.5", "TNE"),
                    Quantity.of("2", "TNE"),
                    new BigDecimal("80"),
                    10);

            var netted = net(need("1000", "2500", "1000"), List.of(), tonnes);

            var first = requireNonNull(netted.get(0).proposal());
            assertThat(first.shortage()).isEqualTo(kg("1700"));
            assertThat(first.gross()).isEqualTo(Quantity.of("2.125", "TNE"));
            assertThat(first.atLeastMinimum()).isEqualTo(Quantity.of("2.125", "TNE"));
            assertThat(first.quantity()).isEqualTo(Quantity.of("2.5", "TNE"));
            assertThat(first.usable()).isEqualTo(kg("2000"));
            assertThat(first.askBy()).isEqualTo(W48.monday().minusDays(10));
            assertThat(netted.get(0).closing()).isEqualTo(kg("500"));
            var second = requireNonNull(netted.get(1).proposal());
            assertThat(second.gross()).isEqualTo(Quantity.of("0.875", "TNE"));
            assertThat(second.quantity()).isEqualTo(Quantity.of("2", "TNE"));
        }

        @Test
        void buysForPassedWeeksInThePresentOne() {
            var need = need(new Week(W48.monday().minusWeeks(2)), "100", "300", "300", "300");

            var netted = net(need, List.of(), PLAIN);

            assertThat(netted.get(0).proposal()).isNull();
            assertThat(netted.get(1).closing()).isEqualTo(kg("-500"));
            assertThat(proposed(netted, 2)).isEqualTo(kg("800"));
        }
    }

    @Nested
    class Counting {

        @Test
        void takesInWhatComesInItsWeek() {
            var promised = supply(Kind.PROMISED, "600", W49);

            var netted = net(need("1000", "1000", "800"), List.of(promised), PLAIN);

            assertThat(netted.get(1).sources()).containsExactly(promised);
            assertThat(proposed(netted, 1)).isEqualTo(kg("200"));
        }

        @Test
        void expectsWhatWasDueBeforeThePlanInItsFirstWeek() {
            var late = new Supply(
                    Kind.PROMISED,
                    UUID.randomUUID(),
                    "PO",
                    1,
                    kg("400"),
                    W48.monday().minusDays(20));

            assertThat(proposed(net(need("0", "500"), List.of(late), PLAIN), 0)).isEqualTo(kg("100"));
        }

        @Test
        void convertsAndTakesTheLossOffWhatComes() {
            var tonne = new Supply(Kind.DEMANDED, UUID.randomUUID(), "DM", 1, Quantity.of("1", "TNE"), W48.monday());

            var netted = net(need("0", "1000"), List.of(tonne), terms("0", "0", "0", "90"));

            assertThat(netted.get(0).supply()).isEqualTo(kg("900"));
            assertThat(requireNonNull(netted.get(0).proposal()).shortage()).isEqualTo(kg("100"));
        }

        @Test
        void netsAnewWhenSomethingDownstreamIsCancelled() {
            var ordered = List.of(supply(Kind.ORDERED, "800", W49));
            var before = net(need("1000", "1000", "800"), ordered, PLAIN);

            var orderGone = net(need("1000", "1000", "800"), List.of(), PLAIN);
            var needGone = net(need("1000", "1000", "0"), List.of(), PLAIN);

            assertThat(before).allSatisfy(week -> assertThat(week.proposal()).isNull());
            assertThat(proposed(orderGone, 1)).isEqualTo(kg("800"));
            assertThat(needGone).allSatisfy(week -> assertThat(week.proposal()).isNull());
        }
    }

    private static List<NettedWeek> net(Need need, List<Supply> supplies, BuyingTerms terms) {
        return Netting.net(need, supplies, terms, TODAY);
    }

    private static Quantity proposed(List<NettedWeek> netted, int week) {
        return requireNonNull(netted.get(week).proposal()).quantity();
    }

    private static Need need(String opening, String... weeks) {
        return need(W48, opening, weeks);
    }

    private static Need need(Week first, String opening, String... weeks) {
        var needs = new TreeMap<Week, Quantity>();
        var week = first;
        for (var amount : weeks) {
            needs.put(week, kg(amount));
            week = week.next();
        }
        return new Need(UUID.randomUUID(), "DRIED-CHILI", kg(opening), needs, 1, Instant.EPOCH);
    }

    private static Supply supply(Kind kind, String amount, Week week) {
        return new Supply(
                kind, UUID.randomUUID(), "PO", 1, kg(amount), week.monday().plusDays(2));
    }

    private static BuyingTerms terms(String safety, String lot, String minimum, String yield) {
        return new BuyingTerms(kg(safety), kg(lot), kg(minimum), new BigDecimal(yield), 0);
    }

    private static Quantity kg(String amount) {
        return Quantity.of(amount, "KGM");
    }
}
