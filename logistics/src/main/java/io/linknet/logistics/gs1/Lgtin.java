package io.linknet.logistics.gs1;

import java.util.regex.Pattern;

/**
 * A trade item and one lot of it.
 *
 * @param gtin the item
 * @param lot lot number, application identifier 10: at most 20 letters, digits and the few signs that need no escape in
 *     a web address
 */
public record Lgtin(Gtin gtin, String lot) {

    /** Lot numbers that we take and give; narrower than AI 10, so that they can be read out and typed. */
    public static final String LOT_FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,19}";

    private static final Pattern LOT = Pattern.compile(LOT_FORM);

    /**
     * Refuses lot numbers that do not fit a label.
     *
     * @throws IllegalArgumentException if the lot number has other signs or more than 20
     */
    public Lgtin {
        if (!isLot(lot)) {
            throw new IllegalArgumentException("not a lot number: " + lot);
        }
    }

    /** Whether the text can be a lot number. */
    public static boolean isLot(String text) {
        return LOT.matcher(text).matches();
    }

    /** As EPCIS names it, GS1 Digital Link form. */
    public String uri() {
        return DigitalLink.CANONICAL + path();
    }

    /** Path of a GS1 Digital Link: {@code /01/<gtin>/10/<lot>}. */
    public String path() {
        return "/01/" + gtin.value() + "/10/" + lot;
    }
}
