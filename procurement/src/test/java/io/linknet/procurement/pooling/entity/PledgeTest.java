package io.linknet.procurement.pooling.entity;

import static org.assertj.core.api.Assertions.assertThat;

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
