package io.linknet.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Numbers and dates on pages. */
class FormatsTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @Test
    void writeMoneyWithItsSignAndAllMinorDigits() {
        assertThat(Formats.money(new MoneyBody("12345.6", "CNY"))).isEqualTo("¥12,345.60");
        assertThat(Formats.money(new MoneyBody("1200", "JPY"))).isEqualTo("JPY 1,200");
    }

    @Test
    void keepTheDigitsOfAUnitPrice() {
        assertThat(Formats.price(new UnitPriceBody("0.1255", "CNY"))).isEqualTo("¥0.1255");
    }

    @Test
    void writeWeightsInTheUnitTheyWereGivenIn() {
        assertThat(Formats.quantity(new QuantityBody("1500.500000", "KGM"))).isEqualTo("1,500.5 公斤");

        Texts.speak(Language.EN);

        assertThat(Formats.quantity(new QuantityBody("1500.500000", "KGM"))).isEqualTo("1,500.5 kg");
    }

    @Test
    void showFarmersTheirWeightInJin() {
        assertThat(Formats.jin(new QuantityBody("1500.5", "KGM"))).isEqualTo("3,001 斤");
        assertThat(Formats.jin(new QuantityBody("0.8", "TNE"))).isEqualTo("1,600 斤");
        assertThat(Formats.jin(new QuantityBody("3", "C62"))).isEmpty();
    }

    @Test
    void showFarmersWhatAJinCosts() {
        assertThat(Formats.jinPrice(new UnitPriceBody("28.5", "CNY"), "KGM")).isEqualTo("¥14.25/斤");
        assertThat(Formats.jinPrice(new UnitPriceBody("0.01", "CNY"), "KGM")).isEqualTo("¥0.005/斤");
        assertThat(Formats.jinPrice(new UnitPriceBody("28500", "CNY"), "TNE")).isEqualTo("¥14.25/斤");
        assertThat(Formats.jinPrice(new UnitPriceBody("3", "CNY"), "C62")).isEmpty();
    }

    @Test
    void writeDaysAsBothLanguagesDo() {
        assertThat(Formats.date(SATURDAY)).isEqualTo("2026年11月21日");
        assertThat(Formats.day(SATURDAY)).isEqualTo("11月21日 周六");

        Texts.speak(Language.EN);

        assertThat(Formats.date(SATURDAY)).isEqualTo("21 Nov 2026");
        assertThat(Formats.day(SATURDAY)).isEqualTo("Sat 21 Nov");
    }

    @Test
    void showMomentsInTheTimeOfTheTrade() {
        assertThat(Formats.moment(Instant.parse("2026-11-21T16:05:00Z"))).isEqualTo("2026年11月22日 00:05");
    }
}
