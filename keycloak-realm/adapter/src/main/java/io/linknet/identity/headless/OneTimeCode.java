package io.linknet.identity.headless;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of a person's authenticator app (RFC 6238: six digits, HMAC-SHA-1, a new one every 30 s), for demo accounts and
 * tests; Keycloak takes each once, and the next one up to 30 s early.
 *
 * @param key shared with Keycloak
 */
public record OneTimeCode(String key) {

    /** For how long a code is shown. */
    static final Duration PERIOD = Duration.ofSeconds(30);

    private static final String ALGORITHM = "HmacSHA1";
    private static final int MILLION = 1_000_000;

    /**
     * The codes of a demo account.
     *
     * @param secret of the installation, {@code demo-code-secret}
     */
    public static OneTimeCode of(String secret, String email) {
        return new OneTimeCode(secret + email);
    }

    /** The code shown at that moment. */
    public String at(Instant moment) {
        return inPeriod(period(moment));
    }

    static long period(Instant moment) {
        return moment.getEpochSecond() / PERIOD.toSeconds();
    }

    String inPeriod(long period) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var digest = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array()));
            var offset = digest.get(digest.capacity() - 1) & 0xf;
            var number = digest.getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MILLION);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "codes";
    }
}
