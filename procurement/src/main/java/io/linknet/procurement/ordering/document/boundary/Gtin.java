package io.linknet.procurement.ordering.document.boundary;

import org.jspecify.annotations.Nullable;

/** Global Trade Item Numbers of GS1: 8, 12, 13 or 14 digits, the last one a check digit (GS1 General Specifications 7.9). */
final class Gtin {

    private Gtin() {}

    /** Whether the text is a GTIN with its right check digit. */
    static boolean isValid(@Nullable String text) {
        if (text == null || !text.matches("\\d{8}|\\d{12,14}")) {
            return false;
        }
        var sum = 0;
        for (var index = 0; index < text.length(); index++) {
            var digit = Character.digit(text.charAt(text.length() - 1 - index), 10);
            sum += index % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
