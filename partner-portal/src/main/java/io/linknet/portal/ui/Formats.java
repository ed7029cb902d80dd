package io.linknet.portal.ui;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;

/** How numbers and dates are written on pages: 2026年11月21日 or 21 Nov 2026, ¥12,345.60, 1,500 kg. */
public final class Formats {

    /** Where the trade happens; moments are shown in its time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final BigDecimal KILOGRAM_IN_JIN = new BigDecimal(2);

    private Formats() {}

    /** A sum of money with its sign, for example {@code ¥12,345.60}. */
    public static String money(MoneyBody money) {
        var currency = Currency.getInstance(money.currency());
        var digits = currency.getDefaultFractionDigits();
        return sign(currency) + grouped(new BigDecimal(money.amount()), digits, digits);
    }

    /** A price per unit, with as many digits as it has, at least the currency's. */
    public static String price(UnitPriceBody price) {
        var currency = Currency.getInstance(price.currency());
        return sign(currency) + grouped(new BigDecimal(price.amount()), currency.getDefaultFractionDigits(), 6);
    }

    /** The same price per 斤; empty for what is not sold by weight. */
    public static String jinPrice(UnitPriceBody price, String unit) {
        var amount = new BigDecimal(price.amount());
        return switch (unit) {
            case "KGM" -> perJin(price, amount.divide(KILOGRAM_IN_JIN));
            case "TNE" -> perJin(price, amount.movePointLeft(3).divide(KILOGRAM_IN_JIN));
            default -> "";
        };
    }

    private static String perJin(UnitPriceBody price, BigDecimal amount) {
        var currency = Currency.getInstance(price.currency());
        return sign(currency) + grouped(amount, currency.getDefaultFractionDigits(), 6) + "/斤";
    }

    private static String sign(Currency currency) {
        return currency.getCurrencyCode().equals("CNY") ? "¥" : currency.getCurrencyCode() + " ";
    }

    /** A quantity with its unit, for example {@code 1,500 kg}. */
    public static String quantity(QuantityBody quantity) {
        return number(new BigDecimal(quantity.amount())) + " " + unit(quantity.unit());
    }

    /** The same weight in 斤, the half kilogram that farmers think in; empty for what is not a weight. */
    public static String jin(QuantityBody quantity) {
        var amount = new BigDecimal(quantity.amount());
        return switch (quantity.unit()) {
            case "KGM" -> number(amount.multiply(KILOGRAM_IN_JIN)) + " 斤";
            case "TNE" -> number(amount.multiply(KILOGRAM_IN_JIN).movePointRight(3)) + " 斤";
            default -> "";
        };
    }

    /** How many 斤 one of the unit is; empty for what is not a weight. */
    public static String jinFactor(String unit) {
        return switch (unit) {
            case "KGM" -> "2";
            case "TNE" -> "2000";
            default -> "";
        };
    }

    /** A plain number, grouped, without trailing zeros. */
    public static String number(BigDecimal amount) {
        return grouped(amount, 0, 6);
    }

    private static String grouped(BigDecimal amount, int least, int most) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    /** The sign of a UN/ECE Recommendation 20 unit, or its code where pages have no word for it. */
    public static String unit(String code) {
        var key = "ui.unit." + code;
        return Texts.has(key) ? Texts.t(key) : code;
    }

    /** A calendar day, for example {@code 2026年11月21日}. */
    public static String date(LocalDate date) {
        return write(date, "yyyy年M月d日", "d MMM yyyy");
    }

    /** A calendar day with its weekday, for example {@code 11月21日 周六}. */
    public static String day(LocalDate date) {
        return write(date, "M月d日 EEE", "EEE d MMM");
    }

    /** A moment, to the minute. */
    public static String moment(Instant moment) {
        return write(moment.atZone(ZONE), "yyyy年M月d日 HH:mm", "d MMM yyyy HH:mm");
    }

    private static String write(TemporalAccessor time, String chinese, String english) {
        var language = Texts.language();
        return DateTimeFormatter.ofPattern(language == Language.EN ? english : chinese, language.locale())
                .format(time);
    }
}
