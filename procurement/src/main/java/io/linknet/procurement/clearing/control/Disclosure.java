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
        var keyed = keyed(key);
        return new Disclosure("PSEUDONYMOUS", id -> pseudonym(keyed, id), false);
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** By a copy each, which costs less than looking one up for each of 100,000 ids. */
    private static String pseudonym(Mac keyed, String id) {
        try {
            var mac = (Mac) keyed.clone();
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)), 8));
        } catch (CloneNotSupportedException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
