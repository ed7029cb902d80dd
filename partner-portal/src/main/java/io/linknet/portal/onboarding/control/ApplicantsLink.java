package io.linknet.portal.onboarding.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.linknet.identity.IdentitySettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Computes an applicant's link from the application: HMAC-SHA-256 (RFC 2104) under a key of its own that comes from
 * {@code linknet.session-key}.
 *
 * <p>So who invited can be shown the link again while the database knows its hash alone (decision 17). It ends with the
 * first answer: from then on the applicant has a link of its own, which who invited does not know.
 */
@ApplicationScoped
public class ApplicantsLink {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    @ConfigProperty(name = "linknet.session-key")
    String configured = "";

    @Inject
    IdentitySettings settings;

    private SecretKeySpec key = new SecretKeySpec(new byte[KEY_BYTES], ALGORITHM);

    /** Derives the key. */
    @PostConstruct
    void readKey() {
        var session = new SecretKeySpec(Base64.getDecoder().decode(configured.strip()), ALGORITHM);
        key = new SecretKeySpec(hmac(session, "linknet-applicant"), ALGORITHM);
    }

    /**
     * The applicant's own token: 256 bits, base64url without padding.
     *
     * @param number how often links were made anew
     */
    String token(UUID application, int number) {
        return token("link|", application, number);
    }

    /** The token of a link to hand on, which ends with the first answer. */
    String invitation(UUID application, int number) {
        return token("invitation|", application, number);
    }

    private String token(String what, UUID application, int number) {
        var text = what + application + (number == 0 ? "" : "|" + number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, text));
    }

    /** The whole address of a token. */
    String address(String token) {
        return settings.publicUrl() + "/join/" + token;
    }

    /** Whether a text can be a token at all. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
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
