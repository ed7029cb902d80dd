package io.linknet.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void isEqualWhateverTheZerosBehindThePoint() {
        assertThat(Money.of("12.5", "CNY")).isEqualTo(Money.of("12.50", "CNY"));
    }

    @Test
    void takesTheSmallestUnitOfItsCurrency() {
        assertThat(Money.of("0.01", "CNY").amount()).isEqualByComparingTo("0.01");
        assertThat(Money.of("1.001", "BHD").amount()).isEqualByComparingTo("1.001");
    }

    @Test
    void refusesLessThanTheSmallestUnit() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of("0.001", "CNY"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of("0.5", "JPY"));
    }

    @Test
    void addsWithinOneCurrency() {
        assertThat(Money.of("0.10", "CNY").plus(Money.of("0.20", "CNY"))).isEqualTo(Money.of("0.30", "CNY"));
    }

    @Test
    void refusesToAddAnotherCurrency() {
        assertThatExceptionOfType(DomainMismatch.class)
                .isThrownBy(() -> Money.of("1", "CNY").plus(Money.of("1", "EUR")));
    }

    @Test
    void roundsHalfToTheEvenFen() {
        assertThat(Money.rounded(new BigDecimal("0.125"), CNY)).isEqualTo(Money.of("0.12", "CNY"));
        assertThat(Money.rounded(new BigDecimal("0.135"), CNY)).isEqualTo(Money.of("0.14", "CNY"));
    }

    @Test
    void roundsALineOnceNotEachUnit() {
        var price = UnitPrice.of("0.333333", "CNY");

        assertThat(price.times(Quantity.of("3000", "KGM"))).isEqualTo(Money.of("1000.00", "CNY"));
    }
}
