package io.linknet.supplyfinance.registry.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a claim looks like, so that the same claim is recognised whoever brings it.
 *
 * <p>HMAC-SHA-256 with the registry's key, because document numbers can be guessed and a bare hash could be tried out.
 *
 * @param text hexadecimal
 */
public record Fingerprint(String text) {

    private static final String ALGORITHM = "HmacSHA256";

    /**
     * Takes the fingerprint of a claim.
     *
     * @param key the registry's secret
     * @param creditor who is owed
     * @param debtor who owes
     * @param number as written on the document; width, case, separators and leading zeros do not matter
     * @param amount what is owed
     * @param dueOn when
     */
    public static Fingerprint of(
            byte[] key, MemberId creditor, MemberId debtor, String number, Money amount, LocalDate dueOn) {
        var claim = String.join(
                "|",
                creditor.toString(),
                debtor.toString(),
                normalised(number),
                amount.amount().toPlainString(),
                amount.currency().getCurrencyCode(),
                dueOn.toString());
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new Fingerprint(HexFormat.of().formatHex(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A number as all writers of it agree: NFKC, upper case, letters and digits only, no leading zeros in a group. */
    static String normalised(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("(?<![0-9])0+(?=[0-9])", "")
                .replace(" ", "");
    }
}
