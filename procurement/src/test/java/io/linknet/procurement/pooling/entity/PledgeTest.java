package io.linknet.procurement.pooling.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pledge of 100 kg of grade B from 2 to 20 December at 28.5 or more, in lots of 20 kg or more. */
class PledgeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final MemberId COOPERATIVE = new MemberId(UUID.randomUUID());
    private static final UUID FARMER = UUID.randomUUID();

    private final Pool pool = new Pool(UUID.randomUUID(), new MemberId(UUID.randomUUID()), null, NOW);
    private final Pledge pledge =
            new Pledge(pool, COOPERATIVE, List.of(line(1, "100", false), line(2, "50", false)), word(1));

    @Nested
    class HeldAgainstAnAmendedDemand {

        @ParameterizedTest
        @CsvSource({
            "5000, 2026-12-01, 2026-12-10, 28.5, false, , B,",
            "5000, 2026-12-20, 2026-12-30, 90, false, , B,",
            "5000, 2026-12-21, 2026-12-30, 90, false, , B, OUTSIDE_WINDOW",
            "5000, 2026-11-20, 2026-12-01, 90, false, , B, OUTSIDE_WINDOW",
            "5000, 2026-12-01, 2026-12-10, 28.49, false, , B, PRICE_ABOVE_CEILING",
            "5000, 2026-12-01, 2026-12-10, 28.500, true, , B,",
            "5000, 2026-12-01, 2026-12-10, 28.51, true, , B, PRICE_IS_FIXED",
            "5000, 2026-12-01, 2026-12-10, 90, false, , A, GRADE_BELOW_REQUEST",
            "5000, 2026-12-01, 2026-12-10, 90, false, 100, B,",
            "5000, 2026-12-01, 2026-12-10, 90, false, 100.000001, B, PLEDGE_BELOW_LOT",
            "20, 2026-12-01, 2026-12-10, 90, false, , B,",
            "19, 2026-12-01, 2026-12-10, 90, false, , B, PLEDGE_BELOW_LOT",
            "9, 2026-12-01, 2026-12-10, 90, false, 9, B, PLEDGE_BELOW_LOT",
            "0, 2026-12-01, 2026-12-10, 90, false, , B, LINE_WITHDRAWN"
        })
        void fitsOrSaysWhyNot(
                String kilograms,
                LocalDate from,
                LocalDate to,
                BigDecimal price,
                boolean fixed,
                @Nullable String lot,
                String grade,
                @Nullable Misfit misfit) {
            first().holdAgainst(new Asked(
                    kilograms(kilograms),
                    new DeliveryWindow(from, to),
                    price,
                    fixed,
                    lot == null ? null : kilograms(lot),
                    false,
                    grade,
                    Map.of("A", 1, "B", 2)));

            assertThat(first().misfit()).isEqualTo(misfit);
        }

        @Test
        void takesAnAbsentLotForNoneAndNotForNothing() {
            assertThat(lotOf("20", null)).isEqualTo(kilograms("20"));
            assertThat(lotOf(null, "30")).isEqualTo(kilograms("30"));
            assertThat(lotOf("100", "20")).isEqualTo(kilograms("100"));
            assertThat(lotOf("9", "10")).isEqualTo(kilograms("10"));
            assertThat(lotOf(null, null)).isNull();
        }

        private static @Nullable Quantity lotOf(@Nullable String asked, @Nullable String own) {
            return new Asked(
                            kilograms("5000"),
                            new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-10")),
                            new BigDecimal("90"),
                            false,
                            asked == null ? null : kilograms(asked),
                            false,
                            "B",
                            Map.of("B", 2))
                    .lot(own == null ? null : kilograms(own));
        }

        @Test
        void asksAgainWhenAForecastBecomesBinding() {
            pledge.sayAnew(List.of(line(1, "100", true)), word(1));

            first().holdAgainst(asked("5000", true));
            assertThat(first().misfit()).isNull();
            first().holdAgainst(asked("5000", false));

            assertThat(first().misfit()).isEqualTo(Misfit.BECAME_BINDING);
        }

        @Test
        void fitsAgainWhenTheDemandTurnsBack() {
            first().holdAgainst(asked("19", false));
            first().holdAgainst(asked("5000", false));

            assertThat(first().misfit()).isNull();
        }
    }

    @Nested
    class Keeping {

        @Test
        void letsWhatDidNotFitCountAndDropsWithdrawnLines() {
            first().holdAgainst(asked("19", false));
            pledge.lines().get(1).holdAgainst(asked("0", false));

            var left = pledge.keep(Set.of(), word(2));

            assertThat(left).isTrue();
            assertThat(pledge.lines()).hasSize(1);
            assertThat(first().misfit()).isNull();
            assertThat(first().quantity()).isEqualTo(kilograms("100"));
            assertThat(pledge.demandRevision()).isEqualTo(2);
        }

        @Test
        void leavesNothingWhenEveryLineIsWithdrawn() {
            pledge.lines().forEach(line -> line.holdAgainst(asked("0", false)));

            assertThat(pledge.keep(Set.of(), word(2))).isFalse();
        }

        @Test
        void bindsWhatWasPledgedForAForecast() {
            pledge.sayAnew(List.of(line(1, "100", true)), word(1));
            first().holdAgainst(asked("5000", false));

            pledge.keep(Set.of(), word(2));

            assertThat(first().isForecast()).isFalse();
            assertThat(first().misfit()).isNull();
        }
    }

    @Nested
    class SayingAnew {

        @Test
        void replacesWhatWasSaidAndAnswersTheAmendment() {
            first().holdAgainst(asked("19", false));

            pledge.sayAnew(List.of(line(1, "15", false), line(3, "7", false)), word(2));

            assertThat(pledge.lines()).extracting(PledgeLine::demandLine).containsExactlyInAnyOrder(1, 3);
            assertThat(first().misfit()).isNull();
            assertThat(first().quantity()).isEqualTo(kilograms("15"));
            assertThat(pledge.demandRevision()).isEqualTo(2);
        }
    }

    /** Line 1 has 100 kg of one farmer and 30 kg of another. */
    @Nested
    class AnsweredByFarmers {

        private final UUID neighbour = UUID.randomUUID();

        @BeforeEach
        void twoFarmersShareTheLine() {
            pledge.sayAnew(List.of(both("28.5", false), line(2, "50", false)), word(1));
        }

        @Test
        void countsWhatIsAgreedAndWhatIsNotAnswered() {
            answer(FARMER, true);

            assertThat(share(FARMER).state()).isEqualTo(ShareState.COUNTERSIGNED);
            assertThat(share(FARMER).answeredAt()).isEqualTo(NOW);
            assertThat(share(neighbour).state()).isEqualTo(ShareState.ENTERED);
            assertThat(first().quantity()).isEqualTo(kilograms("130"));
        }

        @Test
        void takesWhatIsDeclinedOutOfTheSumAndLeavesItInSight() {
            answer(FARMER, false);

            assertThat(first().quantity()).isEqualTo(kilograms("30"));
            assertThat(share(FARMER).state()).isEqualTo(ShareState.DECLINED);
            assertThat(pledge.lines().get(1).quantity()).isEqualTo(kilograms("50"));
        }

        @Test
        void pledgesNothingOnceAllHaveDeclined() {
            answer(FARMER, false);
            answer(neighbour, false);

            assertThat(first().quantity()).isEqualTo(kilograms("0"));
            assertThat(first().farmers()).hasSize(2);
        }

        @Test
        void countsAgainWhenWhoHasDeclinedAgreesLater() {
            answer(FARMER, false);
            answer(FARMER, true);

            assertThat(first().quantity()).isEqualTo(kilograms("130"));
        }

        @Test
        void takesNoSecondAnswerFromWhoHasAgreed() {
            answer(FARMER, true);

            assertThatThrownBy(() -> answer(FARMER, false))
                    .isInstanceOfSatisfying(DomainRuleViolation.class, refusal -> assertThat(refusal.type())
                            .isEqualTo(PoolProblem.SHARE_COUNTERSIGNED));
            assertThat(share(FARMER).state()).isEqualTo(ShareState.COUNTERSIGNED);
            assertThat(first().quantity()).isEqualTo(kilograms("130"));
        }

        @Test
        void knowsNoShareOfAnotherPledge() {
            assertThatThrownBy(() -> pledge.answer(UUID.randomUUID(), true, AnswerWay.LINK, NOW))
                    .isInstanceOf(DomainRuleViolation.class);
        }

        @Test
        void keepsTheAnswerWhenTheSameIsSaidAnew() {
            answer(FARMER, true);
            var before = share(FARMER).id();

            pledge.sayAnew(List.of(both("28.50", false)), word(2));

            assertThat(share(FARMER).id()).isEqualTo(before);
            assertThat(share(FARMER).state()).isEqualTo(ShareState.COUNTERSIGNED);
        }

        @Test
        void asksAnewWhenSomethingElseIsSaid() {
            answer(FARMER, true);

            pledge.sayAnew(List.of(both("28.51", false)), word(2));

            assertThat(share(FARMER).state()).isEqualTo(ShareState.ENTERED);
        }

        @Test
        void leavesWhatWasDeclinedInSightWhenTheFarmerIsNotNamedAgain() {
            answer(FARMER, false);

            pledge.sayAnew(List.of(of(Map.of(neighbour, kilograms("30")), "28.51", false)), word(2));

            assertThat(share(FARMER).state()).isEqualTo(ShareState.DECLINED);
            assertThat(first().quantity()).isEqualTo(kilograms("30"));
        }

        @Test
        void countsWhatIsEnteredAnewForWhoHasDeclined() {
            answer(FARMER, false);

            pledge.sayAnew(
                    List.of(of(Map.of(FARMER, kilograms("40"), neighbour, kilograms("30")), "28.5", false)), word(2));

            assertThat(share(FARMER).state()).isEqualTo(ShareState.ENTERED);
            assertThat(first().quantity()).isEqualTo(kilograms("70"));
        }

        @Test
        void doesNotBringBackTheVeryShareThatWasDeclined() {
            answer(FARMER, false);

            pledge.sayAnew(List.of(both("28.5", false)), word(2));

            assertThat(share(FARMER).state()).isEqualTo(ShareState.DECLINED);
            assertThat(first().quantity()).isEqualTo(kilograms("30"));
        }

        @Test
        void asksAnewWhenAForecastComesToBind() {
            pledge.sayAnew(List.of(both("28.5", true)), word(1));
            answer(FARMER, true);
            answer(neighbour, false);
            first().holdAgainst(asked("5000", false));

            pledge.keep(Set.of(), word(2));

            assertThat(share(FARMER).state()).isEqualTo(ShareState.ENTERED);
            assertThat(share(FARMER).answeredAt()).isNull();
            assertThat(share(neighbour).state()).isEqualTo(ShareState.DECLINED);
        }

        private PledgedLine both(String price, boolean forecast) {
            return of(Map.of(FARMER, kilograms("100"), neighbour, kilograms("30")), price, forecast);
        }

        private static PledgedLine of(Map<UUID, Quantity> farmers, String price, boolean forecast) {
            var days = new DeliveryWindow(LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-20"));
            return new PledgedLine(1, forecast, "B", days, UnitPrice.of(price, "CNY"), null, farmers);
        }

        private void answer(UUID farmer, boolean agreed) {
            pledge.answer(share(farmer).id(), agreed, AnswerWay.LINK, NOW);
        }

        private FarmerShare share(UUID farmer) {
            return first().farmers().stream()
                    .filter(it -> it.farmerId().equals(farmer))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private PledgeLine first() {
        return pledge.lines().get(0);
    }

    private static Asked asked(String kilograms, boolean forecast) {
        return new Asked(
                kilograms(kilograms),
                new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-10")),
                new BigDecimal("90"),
                false,
                null,
                forecast,
                "B",
                Map.of("A", 1, "B", 2));
    }

    private static PledgedLine line(int number, String kilograms, boolean forecast) {
        return new PledgedLine(
                number,
                forecast,
                "B",
                new DeliveryWindow(LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-20")),
                UnitPrice.of("28.5", "CNY"),
                forecast || number > 1 ? null : kilograms("20"),
                Map.of(FARMER, kilograms(kilograms)));
    }

    private static Pledge.Word word(int revision) {
        return new Pledge.Word("张三", NOW, revision);
    }

    private static Quantity kilograms(String amount) {
        return Quantity.of(amount, "KGM");
    }
}
