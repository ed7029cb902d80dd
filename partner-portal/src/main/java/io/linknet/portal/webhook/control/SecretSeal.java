package io.linknet.portal.webhook.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.linknet.identity.portal.SessionCipher;
import io.linknet.portal.webhook.entity.Secret;
import java.util.Optional;
import java.util.UUID;

/** Seals the secrets of endpoints, so that who copies the database can sign nothing; a box opens for its endpoint only. */
record SecretSeal(SessionCipher cipher) {

    byte[] close(UUID endpoint, Secret secret) {
        return cipher.seal(secret.text().getBytes(US_ASCII), context(endpoint));
    }

    /** Empty if it was sealed with another key. */
    Optional<Secret> open(UUID endpoint, byte[] box) {
        return cipher.open(box, context(endpoint)).map(text -> new Secret(new String(text, US_ASCII)));
    }

    private static String context(UUID endpoint) {
        return "webhook|" + endpoint;
    }
}
