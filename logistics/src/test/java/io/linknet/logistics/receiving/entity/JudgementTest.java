package io.linknet.logistics.receiving.entity;

import static io.linknet.logistics.Goods.LOT_1;
import static io.linknet.logistics.Goods.LOT_2;
import static io.linknet.logistics.Goods.ORDER;
import static io.linknet.logistics.Goods.kg;
import static io.linknet.logistics.Goods.shipment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgementTest {

    @Nested
    class WeighingIn {

        @Test
        void takesTheTareOffTheGross() {
            assertThat(judge("2000", "200", "0", null).net()).isEqualTo(kg("1800"));
        }

        @Test
        void callsWhatIsMissingAShortage() {
            var lot = judge("1992.5", "200", "100", "两袋受潮发霉");

            assertThat(lot.accepted()).isEqualTo(kg("1692.5"));
            assertThat(lot.rejected()).isEqualTo(kg("100"));
            assertThat(lot.shortage()).isEqualTo(kg("7.5"));
        }

        @Test
        void callsWhatIsTooMuchASurplusThatNobodyOwes() {
            var lot = judge("2004", "200", "0", null);

            assertThat(lot.accepted()).isEqualTo(kg("1800"));
            assertThat(lot.surplus()).isEqualTo(kg("4"));
            assertThat(lot.shortage().isZero()).isTrue();
        }

        @Test
        void knowsThatNothingArrived() {
            assertThat(judge("0", "0", "0", null).shortage()).isEqualTo(kg("1800"));
        }

        @Test
        void readsTonnesOnTheScale() {
            var weighIn = new WeighIn(
                    ORDER,
                    1,
                    LOT_1,
                    Quantity.of("2", "TNE"),
                    Quantity.of("0.2", "TNE"),
                    null,
                    BigDecimal.ZERO,
                    kg("0"),
                    null);

            assertThat(judged(weighIn).net()).isEqualTo(kg("1800"));
        }

        @Test
        void keepsTheOrderedGradeWhenNobodySaysAnother() {
            assertThat(judge("2000", "200", "0", null).deliveredGrade()).isEqualTo("A");
        }

        @Test
        void refusesATareAboveTheGross() {
            assertThat(judge("200", "200", "0", null).net().isZero()).isTrue();
            refuses(weighIn("200", "200.001", "0", null), ReceiptProblem.TARE_EXCEEDS_GROSS);
        }

        @Test
        void refusesAnotherKindOfUnit() {
            var inLitres = new WeighIn(
                    ORDER, 1, LOT_1, Quantity.of("2000", "LTR"), kg("0"), null, BigDecimal.ZERO, kg("0"), null);

            refuses(inLitres, ReceiptProblem.WEIGHED_IN_ANOTHER_UNIT);
        }
    }

    @Nested
    class Rejecting {

        @Test
        void takesAllThatArrived() {
            assertThat(judge("2000", "200", "1800", "发霉").accepted().isZero()).isTrue();
        }

        @Test
        void refusesMoreThanArrived() {
            refuses(weighIn("1900", "200", "1700.001", "发霉"), ReceiptProblem.REJECTED_MORE_THAN_ARRIVED);
        }

        @Test
        void refusesMoreThanAnnouncedEvenWhenMoreArrived() {
            refuses(weighIn("2100", "200", "1800.001", "发霉"), ReceiptProblem.REJECTED_MORE_THAN_ARRIVED);
        }

        @Test
        void needsAReason() {
            refuses(weighIn("2000", "200", "1", "  "), ReceiptProblem.REASON_MISSING);
            refuses(weighIn("2000", "200", "1", null), ReceiptProblem.REASON_MISSING);
        }
    }

    @Nested
    class JudgingAShipment {

        @Test
        void coversEveryLotInTheOrderOfTheNotice() {
            var judged = Judgement.on(shipment().consignment(), List.of(second(), weighIn("2000", "200", "0", null)));

            assertThat(judged).extracting(ReceivedLot::lotId).containsExactly(LOT_1, LOT_2);
        }

        @Test
        void refusesToOmitALot() {
            refusesAll(List.of(weighIn("2000", "200", "0", null)));
        }

        @Test
        void refusesToJudgeALotTwice() {
            refusesAll(List.of(weighIn("2000", "200", "0", null), second(), second()));
        }

        @Test
        void refusesALotThatIsNotOnTheNotice() {
            refusesAll(
                    List.of(weighIn("2000", "200", "0", null), second(), of(UUID.randomUUID(), "1", "0", "0", null)));
        }
    }

    @Property(tries = 1000)
    void acceptedRejectedAndShortageAlwaysAddUpToWhatWasShipped(
            @ForAll @BigRange(min = "0", max = "3000") @Scale(6) BigDecimal gross,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal tareShare,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal rejectedShare) {
        var tare = gross.multiply(tareShare).setScale(6, java.math.RoundingMode.DOWN);
        var arrived = gross.subtract(tare).min(new BigDecimal("1800"));
        var rejected = arrived.multiply(rejectedShare).setScale(6, java.math.RoundingMode.DOWN);

        var lot = judge(gross.toPlainString(), tare.toPlainString(), rejected.toPlainString(), "受潮");

        assertThat(lot.accepted().plus(lot.rejected()).plus(lot.shortage())).isEqualTo(lot.shipped());
        assertThat(lot.accepted().plus(lot.rejected()).plus(lot.surplus())).isEqualTo(lot.net());
        assertThat(lot.accepted().isNegative()).isFalse();
        assertThat(lot.surplus().isPositive() && lot.shortage().isPositive()).isFalse();
    }

    private static WeighIn weighIn(String gross, String tare, String rejected, @Nullable String reason) {
        return of(LOT_1, gross, tare, rejected, reason);
    }

    private static WeighIn second() {
        return of(LOT_2, "1400", "200", "0", null);
    }

    private static WeighIn of(UUID lot, String gross, String tare, String rejected, @Nullable String reason) {
        return new WeighIn(ORDER, 1, lot, kg(gross), kg(tare), null, BigDecimal.ZERO, kg(rejected), reason);
    }

    private static ReceivedLot judge(String gross, String tare, String rejected, @Nullable String reason) {
        return judged(weighIn(gross, tare, rejected, reason));
    }

    private static ReceivedLot judged(WeighIn weighIn) {
        return Judgement.on(shipment().consignment(), List.of(weighIn, second()))
                .get(0);
    }

    private static void refuses(WeighIn weighIn, ReceiptProblem expected) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> judged(weighIn))
                .satisfies(violation -> assertThat(violation.type()).isEqualTo(expected));
    }

    private static void refusesAll(List<WeighIn> weighIns) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> Judgement.on(shipment().consignment(), weighIns))
                .satisfies(violation -> assertThat(violation.type()).isEqualTo(ReceiptProblem.LOTS_DIFFER));
    }
}
