package io.linknet.portal.provider.entity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants changed, as it was typed.
 *
 * @param kind what to change
 * @param protocol of a provider to be linked
 * @param issuer of an OpenID provider
 * @param clientId what LinkNet is called there
 * @param clientSecret what LinkNet shows there
 * @param metadataUrl where a SAML provider's metadata are; or
 * @param metadata the document itself
 * @param emailAttribute in which a SAML provider tells the mail address
 * @param domain whose people it may bring
 */
public record Proposal(
        @Nullable ChangeKind kind,
        @Nullable Protocol protocol,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String metadataUrl,
        @Nullable String metadata,
        @Nullable String emailAttribute,
        @Nullable String domain) {

    /** The attribute {@code mail} by its object identifier, as most SAML providers send it. */
    public static final String MAIL = "urn:oid:0.9.2342.19200300.100.1.3";

    private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7E]{8,200}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\x21-\\x7E&&[^<>\"${}|]]{1,200}");

    /** What to change. */
    public ChangeKind wantedKind() {
        if (kind == null) {
            throw ProviderProblem.PROVIDER_CHANGE_MISSING.at("/kind");
        }
        return kind;
    }

    /** What the provider speaks. */
    public Protocol wantedProtocol() {
        if (protocol == null) {
            throw ProviderProblem.PROVIDER_PROTOCOL_MISSING.at("/protocol");
        }
        return protocol;
    }

    /** The domain, if it is one. */
    public MailDomain mailDomain() {
        return MailDomain.of(text(domain));
    }

    /** What was typed as issuer. */
    public String typedIssuer() {
        return text(issuer);
    }

    /** What LinkNet is called there: printable, up to 200 characters. */
    public String usableClientId() {
        return matching(CLIENT_ID, text(clientId), ProviderProblem.PROVIDER_CLIENT_UNUSABLE, "/clientId");
    }

    /** What LinkNet shows there: printable, 8 to 200 characters. */
    public String usableSecret() {
        return matching(SECRET, text(clientSecret), ProviderProblem.PROVIDER_SECRET_UNUSABLE, "/clientSecret");
    }

    /** Name of the attribute with the mail address; {@link #MAIL} if none was typed. */
    public String usableEmailAttribute() {
        var typed = text(emailAttribute);
        return matching(
                ATTRIBUTE, typed.isEmpty() ? MAIL : typed, ProviderProblem.ATTRIBUTE_UNUSABLE, "/emailAttribute");
    }

    /** Where the metadata are; empty when the document itself was given. */
    public String metadataAddress() {
        return text(metadataUrl);
    }

    /** The document itself. */
    public String metadataText() {
        return text(metadata);
    }

    private static String matching(Pattern pattern, String typed, ProviderProblem otherwise, String pointer) {
        if (!pattern.matcher(typed).matches()) {
            throw otherwise.at(pointer);
        }
        return typed;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Reveals nothing: the secret is among it. */
    @Override
    public String toString() {
        return "a proposal to " + kind;
    }
}
