package io.linknet.portal.frame.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token by which a form shows that it came from a page of the same session.
 *
 * <p>Made from the session and the portal's key, so that all instances agree and nothing has to be kept.
 */
@ApplicationScoped
public class SessionToken {

    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    @ConfigProperty(name = "linknet.session-key")
    String sessionKey;

    /**
     * The token of a session.
     *
     * @param session key of the session, or any text a page without sign-in agrees on
     */
    public String of(String session) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(sessionKey), ALGORITHM));
            var digest = mac.doFinal(("form|" + session).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /** Whether the form came from a page of that session. */
    public boolean isOf(String session, String token) {
        return MessageDigest.isEqual(
                of(session).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }
}
