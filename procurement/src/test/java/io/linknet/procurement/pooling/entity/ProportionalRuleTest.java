package io.linknet.procurement.pooling.entity;

import static io.linknet.procurement.pooling.entity.Pledges.WEEK;
import static io.linknet.procurement.pooling.entity.Pledges.ask;
import static io.linknet.procurement.pooling.entity.Pledges.askWithLot;
import static io.linknet.procurement.pooling.entity.Pledges.days;
import static io.linknet.procurement.pooling.entity.Pledges.kilograms;
import static io.linknet.procurement.pooling.entity.Pledges.offer;
import static io.linknet.procurement.pooling.entity.Reason.FULL_PLEDGE;
import static io.linknet.procurement.pooling.entity.Reason.GRADE_BELOW_REQUEST;
import static io.linknet.procurement.pooling.entity.Reason.OUTSIDE_WINDOW;
import static io.linknet.procurement.pooling.entity.Reason.PLEDGE_BELOW_LOT;
import static io.linknet.procurement.pooling.entity.Reason.PRICE_ABOVE_CEILING;
import static io.linknet.procurement.pooling.entity.Reason.PROPORTIONAL_SHARE;
import static io.linknet.procurement.pooling.entity.Reason.SHARE_BELOW_LOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProportionalRuleTest {

    @Nested
    class Dividing {

        @Test
        void givesEverybodyEverythingWhenThePledgesJustReachTheRequest() {
            var outcome = clear(ask("1000"), offer(1, "400"), offer(2, "600"));

            assertThat(allocated(outcome)).containsExactly(kilograms("400"), kilograms("600"));
            assertThat(reasons(outcome)).containsOnly(FULL_PLEDGE);
        }

        @Test
        void dividesInProportionWhenThePledgesExceedTheRequest() {
            var outcome = clear(ask("1000"), offer(1, "500"), offer(2, "1500"));

            assertThat(allocated(outcome)).containsExactly(kilograms("250"), kilograms("750"));
            assertThat(reasons(outcome)).containsOnly(PROPORTIONAL_SHARE);
        }

        @Test
        void givesTheKilogramLeftOverToTheEarlierOfEqualPledges() {
            var outcome = clear(ask("100"), offer(3, "100"), offer(1, "100"), offer(2, "100"));

            assertThat(allocated(outcome)).containsExactly(kilograms("34"), kilograms("33"), kilograms("33"));
        }

        @Test
        void explainsAShareWithRequestAndAdmissiblePledges() {
            var outcome = clear(ask("1000"), offer(1, "500"), offer(2, "1500"));

            assertThat(outcome.shares().get(0).values())
                    .containsEntry("requested", "1000 KGM")
                    .containsEntry("admissible", "2000 KGM");
        }
    }

    @Nested
    class RespectingTheTerms {

        @Test
        void takesAPriceAtTheCeiling() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "30", WEEK, 1)))).containsExactly(FULL_PLEDGE);
        }

        @Test
        void refusesAPriceJustAboveTheCeiling() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "30.000001", WEEK, 1))))
                    .containsExactly(PRICE_ABOVE_CEILING);
        }

        @Test
        void takesTheRequestedGrade() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "28", WEEK, 2)))).containsExactly(FULL_PLEDGE);
        }

        @Test
        void refusesALowerGrade() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "28", WEEK, 3)))).containsExactly(GRADE_BELOW_REQUEST);
        }

        @Test
        void takesAPledgeThatMeetsTheWindowOnItsLastDay() {
            var outcome = clear(ask("10"), offer(1, "10", "28", days("2026-11-29", "2026-12-05"), 1));

            assertThat(reasons(outcome)).containsExactly(FULL_PLEDGE);
            assertThat(outcome.shares().get(0).window()).isEqualTo(days("2026-11-29", "2026-11-29"));
        }

        @Test
        void refusesAPledgeFromTheDayAfterTheWindow() {
            assertThat(reasons(clear(ask("10"), offer(1, "10", "28", days("2026-11-30", "2026-12-05"), 1))))
                    .containsExactly(OUTSIDE_WINDOW);
        }

        @Test
        void takesAPledgeOfExactlyTheSmallestLot() {
            assertThat(reasons(clear(askWithLot("1000", "100"), offer(1, "100"))))
                    .containsExactly(FULL_PLEDGE);
        }

        @Test
        void refusesAPledgeJustBelowTheSmallestLot() {
            assertThat(reasons(clear(askWithLot("1000", "100"), offer(1, "99.999999"))))
                    .containsExactly(PLEDGE_BELOW_LOT);
        }

        @Test
        void givesAShareBelowTheSmallestLotBackToTheOthers() {
            var outcome = clear(askWithLot("1000", "100"), offer(1, "1900"), offer(2, "100"));

            assertThat(allocated(outcome)).containsExactly(kilograms("1000"), kilograms("0"));
            assertThat(reasons(outcome)).containsExactly(PROPORTIONAL_SHARE, SHARE_BELOW_LOT);
        }

        @Test
        void ignoresPledgesForALineNobodyAskedFor() {
            assertThat(ProportionalRule.clear(List.of(), List.of(offer(1, "10")))
                            .shares())
                    .isEmpty();
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
    }

    private static Outcome clear(Ask ask, Offer... offers) {
        return ProportionalRule.clear(List.of(ask), List.of(offers));
    }

    private static List<Quantity> allocated(Outcome outcome) {
        return outcome.shares().stream().map(Share::allocated).toList();
    }

    private static List<Reason> reasons(Outcome outcome) {
        return outcome.shares().stream().map(Share::reason).toList();
    }
}
