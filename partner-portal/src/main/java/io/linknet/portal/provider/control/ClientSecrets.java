package io.linknet.portal.provider.control;

import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.webhook.control.WebhookSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The client secrets that wait, sealed, until Keycloak is told. */
@ApplicationScoped
class ClientSecrets {

    @Inject
    ProviderChanges changes;

    @Inject
    WebhookSettings settings;

    /** Whether a change brings one. */
    static boolean hasOne(ChangeKind kind, IdentityProvider provider) {
        return kind == ChangeKind.SECRET || kind == ChangeKind.LINK && provider.protocol() == Protocol.OIDC;
    }

    /** A secret that only this change opens. */
    byte[] sealed(UUID change, String secret) {
        return settings.cipher().seal(secret.getBytes(StandardCharsets.US_ASCII), context(change));
    }

    /** The secret of a change; empty if it opens no longer. */
    @Transactional
    Optional<String> of(ProviderChange change) {
        return changes.secret(change.id())
                .flatMap(box -> settings.cipher().open(box, context(change.id())))
                .map(text -> new String(text, StandardCharsets.US_ASCII));
    }

    private static String context(UUID change) {
        return "provider|" + change;
    }
}
