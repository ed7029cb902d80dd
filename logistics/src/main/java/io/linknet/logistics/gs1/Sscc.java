package io.linknet.logistics.gs1;

import org.jspecify.annotations.Nullable;

/**
 * Serial Shipping Container Code: names one load, once in a lifetime.
 *
 * @param value 18 digits, the last one the check digit
 */
public record Sscc(String value) {

    /** GS1 prefix 20, restricted circulation: for members without a number of their own. */
    private static final String NO_PREFIX = "20900000";

    /**
     * Refuses wrong check digits.
     *
     * @throws IllegalArgumentException if it is not 18 digits with the right check digit
     */
    public Sscc {
        if (value.length() != 18 || !CheckDigit.isRight(value)) {
            throw new IllegalArgumentException("not an SSCC: " + value);
        }
    }

    /**
     * Gives a load its number.
     *
     * @param gln Global Location Number of the sender, whose company prefix the code carries
     * @param serial running number, not negative; the code has room for its last 7 to 9 digits
     */
    public static Sscc next(@Nullable String gln, long serial) {
        var prefix = companyPrefix(gln);
        var room = 16 - prefix.length();
        var text = String.format("%0" + room + "d", serial);
        var body = "0" + prefix + text.substring(text.length() - room);
        return new Sscc(body + CheckDigit.of(body));
    }

    /** GS1 China gives prefixes of 7 digits under 690 and 691, of 8 under 692 to 696, of 9 under 697. */
    private static String companyPrefix(@Nullable String gln) {
        if (gln == null || gln.length() != 13 || !CheckDigit.isRight(gln)) {
            return NO_PREFIX;
        }
        var country = Integer.parseInt(gln.substring(0, 3));
        if (country == 690 || country == 691) {
            return gln.substring(0, 7);
        }
        return gln.substring(0, country == 697 ? 9 : 8);
    }

    /** As EPCIS and labels name it, GS1 Digital Link form. */
    public String uri() {
        return DigitalLink.CANONICAL + "/00/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
