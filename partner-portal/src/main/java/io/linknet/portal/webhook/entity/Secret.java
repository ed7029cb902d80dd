package io.linknet.portal.webhook.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an endpoint and LinkNet share, by which the endpoint knows who has sent a message and that it was not changed:
 * Standard Webhooks, symmetric scheme {@code v1}.
 *
 * @param text {@code whsec_} and 32 random bytes in base64
 */
public record Secret(String text) {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    /** Refuses what does not look like one. */
    public Secret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook's secret begins with " + PREFIX);
        }
    }

    /** A fresh one. */
    public static Secret make(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * The signature of a message: {@code v1,} and HMAC-SHA256 over {@code id.timestamp.body}.
     *
     * @param id header {@code webhook-id}
     * @param timestamp header {@code webhook-timestamp}, seconds since 1970 in UTC
     */
    public String sign(String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), ALGORITHM));
            var digest = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /** Tells nothing of the secret, so that it gets into no log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
