package io.linknet.identity.portal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What Keycloak says came of a second factor that somebody has set up, sealed for the session that came back with it: a link from
 * anywhere else says nothing.
 */
final class SealedOutcome {

    private SealedOutcome() {}

    /**
     * The word as it travels in an address.
     *
     * @param session key of the session
     */
    static String sealed(String word, String session, SessionCipher cipher) {
        var box = cipher.seal(word.getBytes(StandardCharsets.US_ASCII), context(session));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box);
    }

    /** The word, if it was sealed here for that session. */
    static Optional<String> opened(String sealed, String session, SessionCipher cipher) {
        try {
            return cipher.open(Base64.getUrlDecoder().decode(sealed), context(session))
                    .map(word -> new String(word, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String context(String session) {
        return "second factor of " + session;
    }
}
