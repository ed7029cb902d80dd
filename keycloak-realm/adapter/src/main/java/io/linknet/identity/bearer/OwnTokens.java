package io.linknet.identity.bearer;

import io.linknet.identity.IdentitySettings;
import io.linknet.kernel.token.SigningKeys;
import io.linknet.kernel.token.TokenRules;
import io.linknet.kernel.token.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Which tokens are meant for this service: one verifier with the issuer's keys, for as long as the service runs. */
@ApplicationScoped
public class OwnTokens {

    @Produces
    @Singleton
    SigningKeys keys(IdentitySettings settings, Clock clock) {
        return SigningKeys.publishedAt(settings.realm().keys(), clock);
    }

    void close(@Disposes SigningKeys keys) {
        keys.close();
    }

    @Produces
    @Singleton
    TokenVerifier verifier(IdentitySettings settings, SigningKeys keys, Clock clock) {
        return new TokenVerifier(
                new TokenRules(settings.issuer(), settings.service(), settings.clients()), keys, clock);
    }

    @Produces
    @Singleton
    Proofs proofs(Clock clock) {
        return new Proofs(clock);
    }
}
