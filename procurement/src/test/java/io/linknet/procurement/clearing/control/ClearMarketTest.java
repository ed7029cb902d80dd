package io.linknet.procurement.clearing.control;

import static io.linknet.procurement.clearing.control.Markets.CNY;
import static io.linknet.procurement.clearing.control.Markets.days;
import static io.linknet.procurement.clearing.control.Markets.line;
import static io.linknet.procurement.clearing.control.Markets.market;
import static io.linknet.procurement.clearing.control.Markets.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClearMarketTest {

    @Nested
    class Sharing {

        @Test
        void givesTheSameFractionByLargestRemainderTheEarlierFirst() {
            var market = market(
                    List.of(offer("o1", 10, "8"), offer("o2", 10, "9"), offer("o3", 10, "7")),
                    List.of(line("l1", 20, "12")));

            assertThat(given(market, FairnessRule.PROPORTIONAL)).isEqualTo("{o1=7, o2=7, o3=6}");
        }

        @Test
        void givesHouseholdsTheSameUpToTheirPledge() {
            var market = market(
                    List.of(
                            offer("o1", 4, "8", new Standing(1, 1, 100, 1)),
                            offer("o2", 50, "8", new Standing(2, 1, 100, 1)),
                            offer("o3", 50, "8", new Standing(3, 1, 100, 2))),
                    List.of(line("l1", 40, "12")));

            assertThat(given(market, FairnessRule.EQUAL_SHARE)).isEqualTo("{o1=4, o2=12, o3=24}");
        }

        @Test
        void servesBetterRanksFirst() {
            var market = market(
                    List.of(
                            offer("o1", 10, "8", new Standing(1, 2, 100, 1)),
                            offer("o2", 10, "8", new Standing(2, 1, 100, 1)),
                            offer("o3", 10, "8", new Standing(3, 2, 100, 1))),
                    List.of(line("l1", 14, "12")));

            assertThat(given(market, FairnessRule.PRIORITY)).isEqualTo("{o1=2, o2=10, o3=2}");
        }

        @Test
        void weighsTheRecord() {
            var market = market(
                    List.of(
                            offer("o1", 20, "8", new Standing(1, 1, 90, 1)),
                            offer("o2", 20, "8", new Standing(2, 1, 30, 1))),
                    List.of(line("l1", 20, "12")));

            assertThat(given(market, FairnessRule.TRACK_RECORD)).isEqualTo("{o1=15, o2=5}");
        }

        @Test
        void servesTheEarlierFirst() {
            var market = market(List.of(offer("o2", 10, "8"), offer("o1", 10, "11")), List.of(line("l1", 14, "12")));

            assertThat(given(market, FairnessRule.FIRST_COME)).isEqualTo("{o1=10, o2=4}");
        }

        @Test
        void takesTheCheapest() {
            var market = market(List.of(offer("o1", 10, "9"), offer("o2", 10, "8")), List.of(line("l1", 14, "12")));

            assertThat(given(market, FairnessRule.LEAST_COST)).isEqualTo("{o1=4, o2=10}");
        }

        /** o1 can only go to the scarce line; o2 leaves it alone and goes elsewhere. */
        @Test
        void leavesScarceLinesToThoseWhoHaveNoOther() {
            var market = market(
                    List.of(offer("o1", 10, "11"), offer("o2", 10, "8")),
                    List.of(line("l1", 10, "12"), line("l2", 10, "9")));

            assertThat(given(market, FairnessRule.PROPORTIONAL)).isEqualTo("{o1=10, o2=10}");
        }
    }

    @Nested
    class Covering {

        @Test
        void servesTheBetterClassFirstWhateverItCosts() {
            var market = market(
                    List.of(offer("o1", 10, "8")),
                    List.of(line("l1", 10, "12", 2, Lots.ANY), line("l2", 6, "30", 1, Lots.ANY)));

            var coverage = new ClearMarket()
                    .clear(market, Rules.of(FairnessRule.LEAST_COST))
                    .coverage();

            assertThat(coverage)
                    .extracting(it -> it.priority() + ": " + it.covered())
                    .containsExactly("1: 6 KGM", "2: 4 KGM");
        }

        @Test
        void countsTonnesAndKilogramsTogether() {
            var one = offer("o1", 1, "8000");
            var tonne = new Offer(
                    "o1",
                    one.party(),
                    new Goods("CHILLI", 1, Quantity.of("1.5", "TNE"), "D"),
                    one.window(),
                    UnitPrice.of("8000", "CNY"),
                    Lots.ANY,
                    one.standing());

            var awards = new ClearMarket()
                    .clear(market(List.of(tonne), List.of(line("l1", 1200, "8"))), Rules.of(FairnessRule.PROPORTIONAL))
                    .awards();

            assertThat(awards).hasSize(1);
            assertThat(awards.get(0).quantity()).isEqualTo(Quantity.of("1200", "KGM"));
            assertThat(awards.get(0).price()).isEqualTo(UnitPrice.of("8", "CNY"));
        }

        @Test
        void clearsAnEmptyMarket() {
            var result = new ClearMarket().clear(market(List.of(), List.of()), Rules.of(FairnessRule.PROPORTIONAL));

            assertThat(result.awards()).isEmpty();
            assertThat(PublishClearing.digest(result, Disclosure.whole())).hasSize(64);
        }

        @Test
        void refusesAnIdThatStandsTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> market(List.of(offer("o1", 1, "1"), offer("o1", 2, "1")), List.of()));
        }

        @Test
        void endsWhenProgressSaysSo() {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> new ClearMarket()
                    .clear(
                            market(List.of(offer("o1", 1, "1")), List.of(line("l1", 1, "1"))),
                            Rules.of(FairnessRule.PROPORTIONAL),
                            (done, total) -> {
                                throw new CancellationException();
                            }));
        }
    }

    @Nested
    class Lotting {

        @Test
        void givesBackWhatIsLessThanALotTheSmallestPledgeFirst() {
            var market = market(
                    List.of(offer("o1", 10, "8"), offer("o2", 20, "8"), offer("o3", 30, "8")),
                    List.of(line("l1", 30, "12", 1, new Lots(Quantity.of("6", "KGM"), null))));

            var result = new ClearMarket().clear(market, Rules.of(FairnessRule.PROPORTIONAL));

            assertThat(sums(result)).isEqualTo("{o2=12, o3=18}");
            assertThat(result.explain("o1").orElseThrow().reason()).isEqualTo(Reason.SHARE_BELOW_LOT);
            assertThat(result.coverage().get(0).covered())
                    .isEqualTo(result.coverage().get(0).bound());
        }

        @Test
        void tellsHowFarWholePacksStayFromTheBound() {
            var market = market(
                    List.of(new Offer(
                            "o1",
                            new MemberId(new UUID(0, 1)),
                            offer("o1", 100, "8").goods(),
                            days(0, 3),
                            UnitPrice.of("8", "CNY"),
                            new Lots(null, Quantity.of("25", "KGM")),
                            Standing.entered(1))),
                    List.of(line("l1", 60, "12")));

            var result = new ClearMarket().clear(market, Rules.of(FairnessRule.LEAST_COST));

            assertThat(sums(result)).isEqualTo("{o1=50}");
            assertThat(result.coverage().get(0).bound()).isEqualTo(Quantity.of("60", "KGM"));
            assertThat(result.landedCost()).isEqualByComparingTo("400");
            assertThat(result.landedCostBound()).isEqualByComparingTo("480");
        }
    }

    @Nested
    class Pricing {

        @Test
        void paysAllTheHighestAcceptedPriceButNoLineMoreThanItsCeiling() {
            var market = market(
                    List.of(offer("o1", 10, "5"), offer("o2", 10, "10")),
                    List.of(line("l1", 10, "6"), line("l2", 10, "20")));

            var result = new ClearMarket()
                    .clear(
                            market,
                            new Rules(
                                    FairnessRule.LEAST_COST,
                                    io.linknet.procurement.clearing.control.Pricing.UNIFORM,
                                    0));

            assertThat(result.awards())
                    .extracting(award -> award.offer() + " " + award.price())
                    .containsExactly("o1 6 CNY", "o2 10 CNY");
            assertThat(result.clearingPrices())
                    .extracting(it -> it.price().amount())
                    .containsExactly(BigDecimal.TEN);
        }
    }

    @Nested
    class Explaining {

        @Test
        void tellsByHowMuchAPriceWasTooHigh() {
            var market = market(List.of(offer("o1", 10, "8"), offer("o2", 10, "9.5")), List.of(line("l1", 10, "12")));

            var why = why(market, "o2", FairnessRule.LEAST_COST);

            assertThat(why.reason()).isEqualTo(Reason.PRICE_ABOVE_CLEARING);
            assertThat(why.values()).containsEntry("above", "1.5 CNY");
        }

        @Test
        void tellsWhatEachHouseholdGets() {
            var market = market(
                    List.of(
                            offer("o1", 40, "8", new Standing(1, 1, 100, 2)),
                            offer("o2", 40, "8", new Standing(2, 1, 100, 3))),
                    List.of(line("l1", 30, "12")));

            var why = why(market, "o2", FairnessRule.EQUAL_SHARE);

            assertThat(why.reason()).isEqualTo(Reason.EQUAL_SHARE);
            assertThat(why.values())
                    .containsOnly(entry("perHousehold", "6 KGM"), entry("households", "3"), entry("share", "18 KGM"));
        }

        @Test
        void tellsByHowMuchTheCeilingIsExceeded() {
            var why = why(
                    market(List.of(offer("o1", 10, "13")), List.of(line("l1", 10, "12"))),
                    "o1",
                    FairnessRule.PROPORTIONAL);

            assertThat(why.reason()).isEqualTo(Reason.PRICE_ABOVE_CEILING);
            assertThat(why.values()).containsEntry("above", "1 CNY").containsEntry("ceiling", "12 CNY");
        }

        @Test
        void namesTheOneThingInTheWay() {
            var fits = line("l1", 10, "12");
            var far = new Carriage(null, null, 50);

            assertThat(reason(with(fits, days(20, 22), Carriage.FREE, null))).isEqualTo(Reason.OUTSIDE_WINDOW);
            assertThat(reason(with(fits, fits.window(), far, null))).isEqualTo(Reason.TOO_FAR);
            assertThat(reason(with(fits, fits.window(), Carriage.FREE, Set.of())))
                    .isEqualTo(Reason.NOT_INVITED);
            assertThat(reason(with(fits, days(20, 22), far, null))).isEqualTo(Reason.SEVERAL);
            assertThat(reason(with(fits, fits.window(), new Carriage(null, null, 51), null)))
                    .isEqualTo(Reason.FULL_PLEDGE);
        }

        private Reason reason(DemandLine line) {
            var market = new Market(
                    CNY,
                    List.of(offer("o1", 10, "8")),
                    List.of(line),
                    new Ways(Map.of(new Ways.Leg("500240", "500107"), 51)));
            return why(market, "o1", FairnessRule.PROPORTIONAL).reason();
        }

        private static DemandLine with(
                DemandLine line,
                io.linknet.kernel.value.DeliveryWindow window,
                Carriage carriage,
                @org.jspecify.annotations.Nullable Set<MemberId> mayDeliver) {
            return new DemandLine(
                    line.id(),
                    line.goods(),
                    window,
                    line.ceiling(),
                    line.lots(),
                    line.priority(),
                    carriage,
                    mayDeliver);
        }

        @Test
        void knowsNothingOfStrangers() {
            assertThat(new ClearMarket()
                            .clear(market(List.of(), List.of()), Rules.of(FairnessRule.PROPORTIONAL))
                            .explain("o9"))
                    .isEmpty();
        }

        private static Explanation why(Market market, String offer, FairnessRule rule) {
            return new ClearMarket()
                    .clear(market, Rules.of(rule))
                    .explain(offer)
                    .orElseThrow();
        }
    }

    private static String given(Market market, FairnessRule rule) {
        return sums(new ClearMarket().clear(market, Rules.of(rule)));
    }

    private static String sums(ClearingResult result) {
        var sums = new TreeMap<String, BigDecimal>();
        result.awards()
                .forEach(award -> sums.merge(award.offer(), award.quantity().amount(), BigDecimal::add));
        return sums.toString();
    }
}
