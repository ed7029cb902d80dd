package io.linknet.logistics.gs1;

import java.util.regex.Pattern;

/** The check digit of all numeric GS1 keys: weights 3 and 1 from the right, modulo 10. */
final class CheckDigit {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private CheckDigit() {}

    /** The digit to append to {@code body}. */
    static char of(String body) {
        var sum = 0;
        for (var index = 0; index < body.length(); index++) {
            var weight = (body.length() - index) % 2 == 1 ? 3 : 1;
            sum += (body.charAt(index) - '0') * weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** Whether the text is digits alone and its last one fits the others. */
    static boolean isRight(String key) {
        return key.length() > 1
                && DIGITS.matcher(key).matches()
                && of(key.substring(0, key.length() - 1)) == key.charAt(key.length() - 1);
    }
}
