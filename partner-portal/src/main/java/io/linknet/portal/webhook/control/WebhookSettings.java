package io.linknet.portal.webhook.control;

import io.linknet.identity.portal.SessionCipher;
import io.linknet.kernel.egress.EgressGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator configures for what members name outside: the key that seals secrets, and which inner addresses may be called. */
@ApplicationScoped
public class WebhookSettings {

    @Inject
    @ConfigProperty(name = "linknet.partner-portal.sealing.key")
    String key = "";

    @Inject
    @ConfigProperty(name = "linknet.egress.allowed")
    Optional<String> allowed = Optional.empty();

    SecretSeal seal() {
        return new SecretSeal(cipher());
    }

    /** Seals what the database must not show. */
    public SessionCipher cipher() {
        return new SessionCipher(key);
    }

    /** Says which addresses are called. */
    public EgressGuard guard() {
        try {
            return new EgressGuard(allowed.orElse(""));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("linknet.egress.allowed cannot be read", unreadable);
        }
    }
}
