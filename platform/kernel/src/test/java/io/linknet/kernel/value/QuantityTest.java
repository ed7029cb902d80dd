package io.linknet.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void isEqualWhateverTheZerosBehindThePoint() {
        assertThat(Quantity.of("3.0", "TNE")).isEqualTo(Quantity.of("3", "TNE")).hasToString("3 TNE");
        assertThat(Quantity.of("3000", "KGM")).hasToString("3000 KGM");
    }

    @Test
    void keepsAMilligramInKilograms() {
        assertThat(Quantity.of("0.000001", "KGM").isPositive()).isTrue();
    }

    @Test
    void refusesMoreDigitsThanAreKept() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Quantity.of("0.0000001", "KGM"));
    }

    @Test
    void refusesAUnitThatNobodyKnows() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of("1", "SPOONS"));
    }

    @Test
    void convertsWithinMassAndWithinVolume() {
        assertThat(Quantity.of("2.5", "TNE").in(Unit.KILOGRAM)).isEqualTo(Quantity.of("2500", "KGM"));
        assertThat(Quantity.of("0.5", "MTQ").in(Unit.LITRE)).isEqualTo(Quantity.of("500", "LTR"));
    }

    @Test
    void keepsEveryDigitOfALargeQuantityWhenItConverts() {
        assertThat(Quantity.of("12345678901.234567", "TNE").in(Unit.KILOGRAM))
                .isEqualTo(Quantity.of("12345678901234.567", "KGM"));
        assertThat(Quantity.of("12345678901234.567", "KGM").in(Unit.TONNE))
                .isEqualTo(Quantity.of("12345678901.234567", "TNE"));
    }

    @Test
    void roundsOnceAndHalfEvenWhenItConverts() {
        assertThat(Quantity.of("0.0005", "KGM").in(Unit.TONNE).isZero()).isTrue();
        assertThat(Quantity.of("0.0015", "KGM").in(Unit.TONNE)).isEqualTo(Quantity.of("0.000002", "TNE"));
        assertThat(Quantity.of("0.000501", "KGM").in(Unit.TONNE)).isEqualTo(Quantity.of("0.000001", "TNE"));
    }

    @Test
    void convertsExactlyOrNotAtAll() {
        assertThat(Quantity.of("1", "LBR").exactlyIn(Unit.KILOGRAM)).isEmpty();
        assertThat(Quantity.of("1", "KGM").exactlyIn(new Unit("LBR"))).isEmpty();
        assertThat(Quantity.of("0.0005", "KGM").exactlyIn(Unit.TONNE)).isEmpty();
        assertThat(Quantity.of("2.5", "TNE").exactlyIn(Unit.KILOGRAM)).contains(Quantity.of("2500", "KGM"));
        assertThat(Quantity.of("3", "C62").exactlyIn(Unit.PIECE)).contains(Quantity.of("3", "C62"));
    }

    @Test
    void comparesNumbersAndNotText() {
        assertThat(Quantity.of("100", "KGM").exceeds(Quantity.of("99", "KGM"))).isTrue();
        assertThat(Quantity.of("9", "KGM").exceeds(Quantity.of("10", "KGM"))).isFalse();
        assertThat(Quantity.of("1000", "KGM").exceeds(Quantity.of("1000.000", "KGM")))
                .isFalse();
    }

    @Test
    void doesNotConvertMassToVolume() {
        assertThatExceptionOfType(DomainMismatch.class)
                .isThrownBy(() -> Quantity.of("1", "KGM").in(Unit.LITRE));
    }

    @Test
    void doesNotAddAnotherUnit() {
        assertThatExceptionOfType(DomainMismatch.class)
                .isThrownBy(() -> Quantity.of("1", "KGM").plus(Quantity.of("1", "TNE")));
    }

    @Test
    void roundsAToleranceDown() {
        assertThat(Quantity.of("0.000001", "KGM").plusPercent(new BigDecimal("5")))
                .isEqualTo(Quantity.of("0.000001", "KGM"));
        assertThat(Quantity.of("100", "KGM").plusPercent(new BigDecimal("2.5"))).isEqualTo(Quantity.of("102.5", "KGM"));
    }
}
