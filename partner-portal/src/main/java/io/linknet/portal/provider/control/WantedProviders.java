package io.linknet.portal.provider.control;

import io.linknet.identity.IdentitySettings;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.Proposal;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;

/** Makes of what an administrator typed a provider that can be linked, or refuses it. */
@ApplicationScoped
class WantedProviders {

    @Inject
    ReadProviders reading;

    @Inject
    KeycloakProviders keycloak;

    @Inject
    IdentitySettings identity;

    /** What LinkNet calls itself at a member's SAML provider. */
    String ownId(String alias) {
        return identity.issuer() + "/broker/" + alias;
    }

    /**
     * The provider as it is to be told to Keycloak.
     *
     * @param alias of the member
     * @param linked the provider at work
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it cannot be linked or changed so
     */
    IdentityProvider wanted(UUID member, String alias, Optional<IdentityProvider> linked, Proposal proposal) {
        var kind = proposal.wantedKind();
        if (kind == ChangeKind.LINK) {
            if (linked.isPresent()) {
                throw ProviderProblem.PROVIDER_LINKED_ALREADY.because();
            }
            return toLink(member, alias, proposal);
        }
        var provider = linked.orElseThrow(ProviderProblem.PROVIDER_NOT_LINKED::because);
        return switch (kind) {
            case SECRET -> {
                requireSpeaks(Protocol.OIDC, provider);
                proposal.usableSecret();
                yield provider;
            }
            case CERTIFICATES -> {
                requireSpeaks(Protocol.SAML, provider);
                yield certified(provider, proposal);
            }
            default -> provider;
        };
    }

    private IdentityProvider toLink(UUID member, String alias, Proposal proposal) {
        var protocol = proposal.wantedProtocol();
        var domain = proposal.mailDomain();
        if (KeycloakProviders.asked(() -> keycloak.isAnothers(domain, member))) {
            throw ProviderProblem.MAIL_DOMAIN_OF_ANOTHER_MEMBER.at("/domain", domain);
        }
        if (protocol == Protocol.OIDC) {
            var clientId = proposal.usableClientId();
            proposal.usableSecret();
            return reading.reader().discovery(proposal.typedIssuer()).provider(clientId, domain);
        }
        var attribute = proposal.usableEmailAttribute();
        var provider = reading.reader()
                .metadata(proposal.metadataAddress(), proposal.metadataText())
                .provider(ownId(alias), domain);
        return with(provider, ProviderForm.EMAIL_ATTRIBUTE, attribute);
    }

    private IdentityProvider certified(IdentityProvider provider, Proposal proposal) {
        var said = reading.reader().metadata(proposal.metadataAddress(), proposal.metadataText());
        if (!said.entityId().equals(provider.issuer())) {
            throw ProviderProblem.ISSUER_DIFFERS.at("/metadata", said.entityId());
        }
        return with(provider, "signingCertificate", said.signingCertificates());
    }

    private static IdentityProvider with(IdentityProvider provider, String setting, String value) {
        var settings = new HashMap<>(provider.settings());
        settings.put(setting, value);
        return new IdentityProvider(provider.protocol(), provider.issuer(), provider.domain(), settings);
    }

    private static void requireSpeaks(Protocol wanted, IdentityProvider provider) {
        if (provider.protocol() != wanted) {
            throw ProviderProblem.PROVIDER_HAS_NONE_OF_THESE.because();
        }
    }
}
