package io.linknet.portal.onboarding.entity;

/**
 * Unified social credit code (统一社会信用代码) of an organization, GB 32100-2015.
 *
 * <p>18 characters of an alphabet without I, O, S, V and Z; the last is a check character: the sum of the first 17, each
 * times 3 to the power of its place, and the check character add up to a multiple of 31.
 */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 3;

    private CreditCode() {}

    /** Whether a code, in capitals, is well formed and its check character right. */
    public static boolean isValid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        var sum = 0;
        var weight = 1;
        for (var at = 0; at < LENGTH - 1; at++) {
            var digit = ALPHABET.indexOf(code.charAt(at));
            if (digit < 0) {
                return false;
            }
            sum += digit * weight;
            weight = weight * BASE % ALPHABET.length();
        }
        var check = ALPHABET.indexOf(code.charAt(LENGTH - 1));
        return check >= 0 && (sum + check) % ALPHABET.length() == 0;
    }
}
