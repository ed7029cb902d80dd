package io.linknet.portal.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Passwords for one sign-in, 80 bits each.
 *
 * <p>Computed from the key of the form and the address, so that a second press of the button is the same request and shows the
 * same password, and none is kept anywhere but, digested, in Keycloak.
 */
@ApplicationScoped
public class OneTimePasswords {

    private static final String PURPOSE = "one-time-password";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    @Inject
    @ConfigProperty(name = "linknet.session-key")
    String sessionKey;

    /** The password that goes with a form and an address, for example {@code abcd-efgh-jkmn-pqrs}. */
    public String of(String formKey, String email) {
        var mac = digest(PURPOSE + '|' + formKey + '|' + email);
        var password = new StringBuilder();
        for (var index = 0; index < LENGTH; index++) {
            if (index > 0 && index % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(mac[index] & 31));
        }
        return password.toString();
    }

    private byte[] digest(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(sessionKey), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
    }
}
