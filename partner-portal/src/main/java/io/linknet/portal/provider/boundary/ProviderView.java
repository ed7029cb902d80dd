package io.linknet.portal.provider.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.SigningCertificate;
import java.time.Instant;
import java.util.List;

/**
 * An identity provider.
 *
 * @param protocol {@code OIDC} or {@code SAML}
 * @param issuer what it calls itself
 * @param domain whose people it may bring
 * @param clientId what LinkNet is called there; empty with SAML
 * @param signInAddress where people are sent
 * @param hosts that people are sent to and Keycloak calls
 * @param certificates that assertions are held against; none with OpenID, whose keys are fetched
 * @param reachesOutside whether an address of it lies outside the domain
 * @param plain whether it is called without TLS
 */
@Classified(SECRET)
public record ProviderView(
        String protocol,
        String issuer,
        String domain,
        String clientId,
        String signInAddress,
        List<String> hosts,
        List<CertificateView> certificates,
        boolean reachesOutside,
        boolean plain) {

    /**
     * A certificate.
     *
     * @param fingerprint SHA-256 in hexadecimal
     */
    @Classified(SECRET)
    public record CertificateView(String fingerprint, Instant validUntil) {

        static CertificateView of(SigningCertificate certificate) {
            return new CertificateView(certificate.fingerprint(), certificate.validUntil());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    static ProviderView of(IdentityProvider provider) {
        return new ProviderView(
                provider.protocol().name(),
                provider.issuer(),
                provider.domain(),
                provider.clientId(),
                provider.signInAddress(),
                provider.hosts(),
                provider.certificates().stream().map(CertificateView::of).toList(),
                provider.reachesOutside(),
                provider.isPlain());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
