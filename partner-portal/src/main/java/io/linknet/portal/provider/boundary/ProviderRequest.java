package io.linknet.portal.provider.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.Proposal;
import io.linknet.portal.provider.entity.Protocol;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed about how a member's people sign in.
 *
 * @param kind {@code LINK}, {@code SECRET}, {@code CERTIFICATES} or {@code UNLINK}
 * @param protocol of a provider to be linked: {@code OIDC} or {@code SAML}
 * @param issuer of an OpenID provider, where its discovery document begins
 * @param clientId what LinkNet is called there
 * @param clientSecret what LinkNet shows there; never told again
 * @param metadataUrl where a SAML provider's metadata are, or
 * @param metadata the document itself
 * @param emailAttribute in which a SAML provider tells the mail address; {@code mail} by its object identifier if left out
 * @param domain whose people the provider may bring
 */
public record ProviderRequest(
        @Nullable String kind,
        @Nullable String protocol,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String metadataUrl,
        @Nullable String metadata,
        @Nullable String emailAttribute,
        @Nullable String domain) {

    static ProviderRequest of(Form form) {
        return new ProviderRequest(
                form.optional("kind"),
                form.optional("protocol"),
                form.optional("issuer"),
                form.optional("clientId"),
                form.optional("clientSecret"),
                form.optional("metadataUrl"),
                form.optional("metadata"),
                form.optional("emailAttribute"),
                form.optional("domain"));
    }

    Proposal proposal() {
        return new Proposal(
                named(ChangeKind.values(), kind),
                named(Protocol.values(), protocol),
                issuer,
                clientId,
                clientSecret,
                metadataUrl,
                metadata,
                emailAttribute,
                domain);
    }

    private static <T extends Enum<T>> @Nullable T named(T[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Reveals nothing: the secret is among it. */
    @Override
    public String toString() {
        return "a change of a provider";
    }
}
