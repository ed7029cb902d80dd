package io.linknet.logistics.gs1;

import java.util.Set;

/**
 * Global Trade Item Number, in its form of 14 digits.
 *
 * @param value 14 digits, the last one the check digit
 */
public record Gtin(String value) {

    private static final Set<Integer> LENGTHS = Set.of(8, 12, 13, 14);
    /** GS1 prefix 20: restricted circulation, for items that came without a number of their own. */
    private static final String IN_HOUSE = "0207";

    /**
     * Fills up to 14 digits.
     *
     * @throws IllegalArgumentException if it is no GTIN-8, -12, -13 or -14, or the check digit is wrong
     */
    public Gtin {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a GTIN: " + value);
        }
        value = "0".repeat(14 - value.length()) + value;
    }

    /** Whether the text is a GTIN of 8, 12, 13 or 14 digits with the right check digit. */
    public static boolean isValid(String text) {
        return LENGTHS.contains(text.length()) && CheckDigit.isRight(text);
    }

    /**
     * A number for use among members only.
     *
     * @param serial 1 to 999,999,999
     */
    public static Gtin inHouse(long serial) {
        if (serial < 1 || serial > 999_999_999) {
            throw new IllegalArgumentException("in-house numbers are used up: " + serial);
        }
        var body = IN_HOUSE + String.format("%09d", serial);
        return new Gtin(body + CheckDigit.of(body));
    }

    @Override
    public String toString() {
        return value;
    }
}
