package io.linknet.procurement.pooling.control;

import static io.linknet.procurement.pooling.control.Pledges.WEEK;
import static io.linknet.procurement.pooling.control.Pledges.ask;
import static io.linknet.procurement.pooling.control.Pledges.askWithLot;
import static io.linknet.procurement.pooling.control.Pledges.cooperative;
import static io.linknet.procurement.pooling.control.Pledges.days;
import static io.linknet.procurement.pooling.control.Pledges.kilograms;
import static io.linknet.procurement.pooling.control.Pledges.offer;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.pooling.entity.Gathered.Haul;
import io.linknet.procurement.pooling.entity.Gathered.Offered;
import io.linknet.procurement.pooling.entity.Gathered.Wanted;
import io.linknet.procurement.pooling.entity.Given;
import io.linknet.procurement.pooling.entity.RuleName;
import io.linknet.procurement.pooling.entity.Solved;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Nested
    class DividingInProportion {

        @Test
        void givesEverybodyEverythingWhenThePledgesJustReachTheRequest() {
            var solved = clear(ask("1000"), offer(1, "400"), offer(2, "600"));

            assertThat(allocated(solved)).containsExactly(kilograms("400"), kilograms("600"));
            assertThat(reasons(solved)).containsOnly("FULL_PLEDGE");
        }

        @Test
        void dividesInProportionWhenThePledgesExceedTheRequest() {
            var solved = clear(ask("1000"), offer(1, "500"), offer(2, "1500"));

            assertThat(allocated(solved)).containsExactly(kilograms("250"), kilograms("750"));
            assertThat(reasons(solved)).containsOnly("PROPORTIONAL_SHARE");
        }

        @Test
        void givesTheKilogramLeftOverToTheEarlierOfEqualPledges() {
            var solved = clear(ask("100"), offer(3, "100"), offer(1, "100"), offer(2, "100"));

            assertThat(allocated(solved)).containsExactly(kilograms("34"), kilograms("33"), kilograms("33"));
        }

        @Test
        void explainsAShareWithItsFractionAndThePledge() {
            var solved = clear(ask("1000"), offer(1, "500"), offer(2, "1500"));

            assertThat(solved.given().get(0).values())
                    .containsEntry("pledged", "500 KGM")
                    .containsEntry("share", "250 KGM")
                    .containsEntry("fraction", "50.00");
        }

        @Test
        void keepsEachPledgeToTheLineItNames() {
            var other = ask(2, "500", null);

            var solved =
                    Pledges.clear(RuleName.PROPORTIONAL, false, List.of(ask("100"), other), List.of(offer(1, "300")));

            assertThat(allocated(solved)).containsExactly(kilograms("100"));
        }
    }

    @Nested
    class ClearingByOtherRules {

        private final List<Offered> offers =
                List.of(offer(1, "600", "28", WEEK, 1, 1, 50), offer(2, "600", "27", WEEK, 1, 2, 100));

        @Test
        void givesEveryHouseholdTheSame() {
            assertThat(by(RuleName.EQUAL_SHARE)).containsExactly(kilograms("200"), kilograms("400"));
        }

        @Test
        void letsThoseGoFirstWhomTheLeaderNames() {
            var solved = Pledges.clear(RuleName.PRIORITY, false, List.of(ask("600")), offers, cooperative(1));

            assertThat(allocated(solved)).containsExactly(kilograms("600"), kilograms("0"));
        }

        @Test
        void followsTheRecord() {
            assertThat(by(RuleName.TRACK_RECORD)).containsExactly(kilograms("200"), kilograms("400"));
        }

        @Test
        void takesTheCheapest() {
            assertThat(by(RuleName.LEAST_COST)).containsExactly(kilograms("0"), kilograms("600"));
        }

        private List<Quantity> by(RuleName rule) {
            return allocated(Pledges.clear(rule, false, List.of(ask("600")), offers));
        }
    }

    @Nested
    class ClearingTogether {

        @Test
        void givesAPledgeToWhicheverDemandAsks() {
            var theirs = ask(new UUID(0x0190_0000_0000_7000L, 0xb02), 1, "500", null);

            var solved =
                    Pledges.clear(RuleName.PROPORTIONAL, true, List.of(ask("100"), theirs), List.of(offer(1, "300")));

            assertThat(solved.given().stream().map(Given::quantity).reduce(Quantity::plus))
                    .contains(kilograms("300"));
        }
    }

    @Nested
    class RespectingTheTerms {

        @Test
        void takesAPriceAtTheCeiling() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "30", WEEK, 1)))).containsExactly("FULL_PLEDGE");
        }

        @Test
        void refusesAPriceJustAboveTheCeiling() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "30.000001", WEEK, 1))))
                    .containsExactly("PRICE_ABOVE_CEILING");
        }

        @Test
        void takesTheRequestedGrade() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "28", WEEK, 2)))).containsExactly("FULL_PLEDGE");
        }

        @Test
        void refusesALowerGrade() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "28", WEEK, 3)))).containsExactly("GRADE_BELOW_REQUEST");
        }

        @Test
        void takesAPledgeThatMeetsTheWindowOnItsLastDay() {
            var solved = clear(ask("10"), offer(1, "10", "28", days("2026-11-29", "2026-12-05"), 1));

            assertThat(reasons(solved)).containsExactly("FULL_PLEDGE");
            assertThat(solved.given().get(0).window()).isEqualTo(days("2026-11-29", "2026-11-29"));
        }

        @Test
        void refusesAPledgeFromTheDayAfterTheWindow() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "28", days("2026-11-30", "2026-12-05"), 1))))
                    .containsExactly("OUTSIDE_WINDOW");
        }

        @Test
        void takesAPledgeOfExactlyTheSmallestLot() {
            assertThat(reasons(clear(askWithLot("1000", "100"), offer(1, "100"))))
                    .containsExactly("FULL_PLEDGE");
        }

        @Test
        void refusesAPledgeJustBelowTheSmallestLot() {
            assertThat(reasons(clear(askWithLot("1000", "100"), offer(1, "99.999999"))))
                    .containsExactly("PLEDGE_BELOW_LOT");
        }

        @Test
        void comparesTheSmallestLotOnNumbersAndNotOnText() {
            assertThat(reasons(clear(askWithLot("1000", "99"), offer(1, "100"))))
                    .containsExactly("FULL_PLEDGE");
            assertThat(reasons(clear(askWithLot("1000", "100"), offer(1, "99"))))
                    .containsExactly("PLEDGE_BELOW_LOT");
        }

        @Test
        void comparesTheSmallestLotAfterConversion() {
            var tonnes = Quantity.of("7", "TNE");
            var least = Quantity.of("0.5", "TNE");

            assertThat(reasons(together(tonnes, least, offer(1, "500")))).containsExactly("FULL_PLEDGE");
            assertThat(reasons(together(tonnes, least, offer(1, "499.999999")))).containsExactly("PLEDGE_BELOW_LOT");
        }

        @Test
        void givesWhatItTakesOfOneUnitInTheOther() {
            var solved = together(Quantity.of("0.3", "TNE"), null, offer(1, "500"));

            assertThat(allocated(solved)).containsExactly(Quantity.of("0.3", "TNE"));
            assertThat(solved.given().get(0).price()).isEqualTo(Pledges.price("28000"));
        }

        /** One pledge in kilograms and one demand, of somebody else, in tonnes. */
        private Solved together(Quantity asked, @Nullable Quantity lot, Offered offer) {
            var kilograms = ask("0.000001");
            var tonnes = new Wanted(
                    new UUID(0x0190_0000_0000_7000L, 0xb02),
                    kilograms.leader(),
                    1,
                    kilograms.materialCode(),
                    kilograms.gradeRank(),
                    asked,
                    WEEK,
                    Pledges.price("30000"),
                    lot,
                    null,
                    2,
                    null,
                    Haul.NONE);
            var dear = new Wanted(
                    kilograms.demandId(),
                    kilograms.leader(),
                    1,
                    kilograms.materialCode(),
                    kilograms.gradeRank(),
                    kilograms.quantity(),
                    WEEK,
                    Pledges.price("1"),
                    null,
                    null,
                    2,
                    null,
                    Haul.NONE);
            return Pledges.clear(RuleName.PROPORTIONAL, true, List.of(dear, tonnes), List.of(offer));
        }

        @Test
        void givesAShareBelowTheSmallestLotBackToTheOthers() {
            var solved = clear(askWithLot("1000", "100"), offer(1, "1900"), offer(2, "100"));

            assertThat(allocated(solved)).containsExactly(kilograms("1000"), kilograms("0"));
            assertThat(reasons(solved)).containsExactly("PROPORTIONAL_SHARE", "SHARE_BELOW_LOT");
        }
    }

    @Nested
    class Proving {

        @Test
        void givesTheSameDigestForTheSamePledgesInAnotherOrder() {
            var one = clear(ask("100"), offer(1, "90"), offer(2, "80"));
            var other = clear(ask("100"), offer(2, "80"), offer(1, "90"));

            assertThat(one.digest()).isEqualTo(other.digest()).matches("[0-9a-f]{64}");
        }

        @Test
        void givesAnotherDigestForOneGramMore() {
            var one = clear(ask("100"), offer(1, "90"), offer(2, "80"));
            var other = clear(ask("100"), offer(1, "90.001"), offer(2, "80"));

            assertThat(one.digest()).isNotEqualTo(other.digest());
        }

        @Test
        void addsUpWhatRulesAreComparedBy() {
            var figures = clear(ask("1000"), offer(1, "500"), offer(2, "1500")).figures();

            assertThat(figures.coveredPercent()).isEqualByComparingTo("100");
            assertThat(figures.cost()).isEqualByComparingTo("28000");
            assertThat(figures.cooperatives()).isEqualTo(2);
            assertThat(figures.smallestPercent()).isEqualByComparingTo("50");
            assertThat(figures.largestPercent()).isEqualByComparingTo("50");
        }
    }

    private static Solved clear(Wanted ask, Offered... offers) {
        return Pledges.clear(ask, List.of(offers));
    }

    private static List<Quantity> allocated(Solved solved) {
        return solved.given().stream().map(Given::quantity).toList();
    }

    private static List<String> reasons(Solved solved) {
        return solved.given().stream().map(Given::reason).toList();
    }
}
