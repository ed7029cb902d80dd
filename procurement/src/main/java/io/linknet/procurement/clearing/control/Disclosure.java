package io.linknet.procurement.clearing.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What readers of a published clearing may learn besides that it is right.
 *
 * @param name stands in the file
 * @param label what an id of an offer or a line is called in the file
 * @param prices whether the lowest price of each offer is in the costs; where shares are fixed by a rule it need not be
 */
public record Disclosure(String name, UnaryOperator<String> label, boolean prices) {

    /** For the leader who cleared: ids and prices as they are. */
    public static Disclosure whole() {
        return new Disclosure("WHOLE", UnaryOperator.identity(), true);
    }

    /**
     * For everybody: ids are keyed hashes, which each party can be told its own of; prices are left out where the proof
     * does not need them, that is, under every rule but {@code LEAST_COST}.
     *
     * @param key secret of the publisher, another for each clearing
     */
    public static Disclosure pseudonymous(byte[] key) {
        var secret = new SecretKeySpec(key, "HmacSHA256");
        return new Disclosure("PSEUDONYMOUS", id -> pseudonym(secret, id), false);
    }

    private static String pseudonym(SecretKeySpec secret, String id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)), 8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
