package io.linknet.portal.onboarding.entity;

import java.util.regex.Pattern;

/** GS1 Global Location Number: 13 digits, the last a check digit (GS1 General Specifications, section 7.9). */
public final class GlobalLocationNumber {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{13}");
    private static final int TEN = 10;

    private GlobalLocationNumber() {}

    /** Whether it is well formed and its check digit right. */
    public static boolean isValid(String number) {
        if (!DIGITS.matcher(number).matches()) {
            return false;
        }
        var sum = 0;
        for (var at = 0; at < number.length(); at++) {
            sum += (number.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
        }
        return sum % TEN == 0;
    }
}
