package io.linknet.procurement.countersign.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Computes a farmer's link and code from what the farmer is asked by: HMAC-SHA-256 (RFC 2104) under a key of its own that
 * comes from {@code linknet.procurement.sealing.key}.
 *
 * <p>So the clerk can be shown the link again while the database knows its hash alone: who has only the database has no
 * link and no code.
 */
@ApplicationScoped
class FarmersKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final long CODES = 1_000_000;

    @Inject
    @ConfigProperty(name = "linknet.procurement.sealing.key")
    String configured = "";

    private SecretKeySpec key = new SecretKeySpec(new byte[KEY_BYTES], ALGORITHM);

    /** Derives the key; the sealing of bids makes sure that the configured one is good. */
    @PostConstruct
    void readKey() {
        var sealing = new SecretKeySpec(Base64.getDecoder().decode(configured.strip()), ALGORITHM);
        key = new SecretKeySpec(hmac(sealing, "linknet-countersign"), ALGORITHM);
    }

    /** The link's token: 256 bits, base64url without padding. */
    String token(UUID asked) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, "link|" + asked));
    }

    /** Six digits that whoever holds the link can read out. */
    String code(UUID asked) {
        var number = ByteBuffer.wrap(hmac(key, "code|" + asked)).getLong();
        return "%06d".formatted(Long.remainderUnsigned(number, CODES));
    }

    /** Whether that is the code, compared in constant time. */
    boolean isCode(UUID asked, String said) {
        return MessageDigest.isEqual(code(asked).getBytes(UTF_8), said.getBytes(UTF_8));
    }

    /** SHA-256 of a token, hexadecimal. */
    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK has no SHA-256", absent);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, absent);
        }
    }
}
