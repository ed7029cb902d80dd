package io.linknet.portal.provider.entity;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A certificate that a SAML provider signs with; who issued it says nothing, the key alone counts.
 *
 * @param base64 DER, without line breaks
 * @param fingerprint SHA-256 in hexadecimal
 * @param validUntil its last moment
 */
public record SigningCertificate(String base64, String fingerprint, Instant validUntil) {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 256;

    /**
     * Reads the text of a certificate as metadata hold it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is none, has expired, or its key is too short
     */
    public static SigningCertificate of(String text, Instant now) {
        var read = stored(text).orElseThrow(() -> ProviderProblem.CERTIFICATE_UNFIT.at("/metadata"));
        if (!read.validUntil().isAfter(now) || !hasAKeyOfGoodLength(text)) {
            throw ProviderProblem.CERTIFICATE_UNFIT.at("/metadata");
        }
        return read;
    }

    /** One that was read before; empty if it cannot be read. */
    static Optional<SigningCertificate> stored(String text) {
        try {
            var certificate = parsed(text);
            var der = certificate.getEncoded();
            return Optional.of(new SigningCertificate(
                    Base64.getEncoder().encodeToString(der),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(der)),
                    certificate.getNotAfter().toInstant()));
        } catch (CertificateException | IllegalArgumentException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static boolean hasAKeyOfGoodLength(String text) {
        try {
            var key = parsed(text).getPublicKey();
            return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA_BITS
                    || key instanceof ECPublicKey ec
                            && ec.getParams().getOrder().bitLength() >= LEAST_EC_BITS;
        } catch (CertificateException unreadable) {
            return false;
        }
    }

    private static X509Certificate parsed(String text) throws CertificateException {
        var der = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
