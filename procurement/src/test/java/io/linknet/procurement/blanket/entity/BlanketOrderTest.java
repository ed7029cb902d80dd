package io.linknet.procurement.blanket.entity;

import static io.linknet.procurement.blanket.entity.Blankets.BUYER;
import static io.linknet.procurement.blanket.entity.Blankets.NOW;
import static io.linknet.procurement.blanket.entity.Blankets.SELLER;
import static io.linknet.procurement.blanket.entity.Blankets.agreed;
import static io.linknet.procurement.blanket.entity.Blankets.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BlanketOrderTest {

    @Nested
    class Deciding {

        @Test
        void isTheSellersOnce() {
            var blanket = offered();

            refuses(() -> blanket.agree(BUYER, "王敏", NOW), BlanketProblem.NOT_YOUR_BLANKET_ORDER);
            blanket.agree(SELLER, "马丽", NOW);

            refuses(() -> blanket.refuse(SELLER, "马丽", NOW, "太少"), BlanketProblem.BLANKET_ORDER_DECIDED);
            assertThat(blanket.status()).isEqualTo(BlanketStatus.AGREED);
        }

        @Test
        void endsByTheBuyersWord() {
            var blanket = agreed();

            refuses(() -> blanket.end(SELLER, "马丽", NOW, "没有了"), BlanketProblem.NOT_YOUR_BLANKET_ORDER);
            blanket.end(BUYER, "王敏", NOW, "够了");

            refuses(() -> called(blanket, "500", "KGM", "0"), BlanketProblem.BLANKET_ORDER_NOT_AGREED);
        }
    }

    @Nested
    class CallingOff {

        @Test
        void waitsForTheSellersYes() {
            refuses(() -> called(offered(), "500", "KGM", "0"), BlanketProblem.BLANKET_ORDER_NOT_AGREED);
        }

        @Test
        void takesWhatIsLeftAndNoMore() {
            assertThat(called(agreed(), "1000", "KGM", "59000")).isEqualTo(Quantity.of("1000", "KGM"));
            refuses(() -> called(agreed(), "1000.000001", "KGM", "59000"), BlanketProblem.CALLED_MORE_THAN_LEFT);
        }

        @Test
        void comparesTheLeastQuantityAfterConversionAndAsANumber() {
            assertThat(called(agreed(), "0.50", "TNE", "0")).isEqualTo(Quantity.of("500", "KGM"));
            assertThat(called(agreed(), "1000", "KGM", "0")).isEqualTo(Quantity.of("1000", "KGM"));
            refuses(() -> called(agreed(), "0.499999", "TNE", "0"), BlanketProblem.CALLED_LESS_THAN_LEAST);
            refuses(() -> called(agreed(), "99", "KGM", "0"), BlanketProblem.CALLED_LESS_THAN_LEAST);
        }

        @Test
        void takesTheLastRestHoweverSmall() {
            assertThat(called(agreed(), "30", "KGM", "59970")).isEqualTo(Quantity.of("30", "KGM"));
            refuses(() -> called(agreed(), "29", "KGM", "59970"), BlanketProblem.CALLED_LESS_THAN_LEAST);
        }

        @Test
        void staysInItsTimeAndKindOfUnit() {
            refuses(() -> called(agreed(), "500", "LTR", "0"), BlanketProblem.CALLED_IN_ANOTHER_UNIT);
            var late = new CallOffLine(
                    1,
                    Quantity.of("500", "KGM"),
                    new DeliveryWindow(LocalDate.parse("2027-11-30"), LocalDate.parse("2027-12-01")));
            refuses(() -> agreed().callOff(BUYER, List.of(late), Map.of()), BlanketProblem.CALLED_OUT_OF_TIME);
        }

        @Test
        void isTheBuyersAndNamesALineOnce() {
            var line = line(1, "500", "KGM");
            refuses(
                    () -> agreed().callOff(new MemberId(SELLER.value()), List.of(line), Map.of()),
                    BlanketProblem.NOT_YOUR_BLANKET_ORDER);
            refuses(
                    () -> agreed().callOff(BUYER, List.of(line, line), Map.of()),
                    BlanketProblem.BLANKET_LINE_CALLED_TWICE);
            refuses(
                    () -> agreed().callOff(BUYER, List.of(line(2, "500", "KGM")), Map.of()),
                    BlanketProblem.UNKNOWN_BLANKET_LINE);
        }
    }

    private static Quantity called(BlanketOrder blanket, String amount, String unit, String before) {
        var called = Map.of(1, Quantity.of(before, "KGM"));
        return blanket.callOff(BUYER, List.of(line(1, amount, unit)), called)
                .values()
                .iterator()
                .next();
    }

    private static CallOffLine line(int number, String amount, String unit) {
        var window = new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-10"));
        return new CallOffLine(number, Quantity.of(amount, unit), window);
    }

    private static void refuses(ThrowingCallable deed, BlanketProblem problem) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(deed)
                .satisfies(violation -> assertThat(violation.type()).isEqualTo(problem));
    }
}
