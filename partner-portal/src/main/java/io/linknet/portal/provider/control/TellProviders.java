package io.linknet.portal.provider.control;

import io.linknet.portal.frame.control.OwnWork;
import io.linknet.portal.member.control.KeycloakAdmin.KeycloakRefused;
import io.linknet.portal.provider.control.KeycloakProviders.WillNotBe;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.provider.entity.ProviderChange.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Lets changes of providers take effect in Keycloak.
 *
 * <p>What is interrupted is done again until it is whole; what Keycloak will not have is taken back there, and the change says why.
 */
@ApplicationScoped
public class TellProviders implements OwnWork {

    private static final Logger LOG = System.getLogger(TellProviders.class.getName());

    @Inject
    LinkProviders providers;

    @Inject
    ClientSecrets secrets;

    @Inject
    KeycloakProviders keycloak;

    @Override
    public void doWhatIsDue() {
        providers.claim().forEach(this::tell);
    }

    private void tell(ProviderChange change) {
        try {
            carryOut(change);
            providers.done(change);
            LOG.log(Level.INFO, "provider of member {0}: {1} is done", change.memberId(), change.kind());
        } catch (WillNotBe never) {
            giveUp(change, never.why());
        } catch (IOException failure) {
            if (failure instanceof KeycloakRefused refused && refused.isFinal()) {
                LOG.log(Level.WARNING, "provider of member {0}: {1}", change.memberId(), refused.getMessage());
                giveUp(change, Failure.REFUSED);
            } else {
                LOG.log(Level.INFO, "a change of a provider takes effect later: {0}", failure.getMessage());
            }
        }
    }

    private void carryOut(ProviderChange change) throws IOException, WillNotBe {
        switch (change.kind()) {
            case LINK -> keycloak.link(change, secret(change));
            case SECRET -> keycloak.change(change, "clientSecret", secret(change));
            case CERTIFICATES -> keycloak.change(
                    change, "signingCertificate", change.provider().settings().getOrDefault("signingCertificate", ""));
            case UNLINK -> keycloak.unlink(change);
        }
    }

    private String secret(ProviderChange change) throws WillNotBe {
        if (!ClientSecrets.hasOne(change.kind(), change.provider())) {
            return "";
        }
        return secrets.of(change).orElseThrow(() -> new WillNotBe(Failure.SECRET_LOST));
    }

    private void giveUp(ProviderChange change, Failure why) {
        try {
            if (change.kind() == ChangeKind.LINK) {
                keycloak.takeBack(change);
            }
            providers.failed(change, why);
        } catch (IOException away) {
            LOG.log(Level.INFO, "a change of a provider is taken back later: {0}", away.getMessage());
        }
    }
}
