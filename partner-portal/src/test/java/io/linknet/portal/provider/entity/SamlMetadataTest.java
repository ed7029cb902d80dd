package io.linknet.portal.provider.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.problem.DomainRuleViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamlMetadataTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final MailDomain DOMAIN = new MailDomain("cqfood.cn");

    /** P-256, good for a hundred years. */
    private static final String GOOD =
            "MIIBhjCCAS2gAwIBAgIUU6w9PdBbzuDVmnH21vXGQmmlDRQwCgYIKoZIzj0EAwIwGDEWMBQGA1UEAwwNaWRwLmNxZm9vZC5jbjAg"
                    + "Fw0yNjExMjYxNzMyMDRaGA8yMTI2MTEwMjE3MzIwNFowGDEWMBQGA1UEAwwNaWRwLmNxZm9vZC5jbjBZMBMGByqGSM49AgEGCCqG"
                    + "SM49AwEHA0IABAh9C/+CgbvJYanODfxEWrq8AXpcSWucX4jzwFzWn5KK1M+T3QWimZ9C53pe/t4NmgFR3SHcnm4enCRQEHBGg4yj"
                    + "UzBRMB0GA1UdDgQWBBQZCL7SvOK2Qsy4h3ir4Xh7J1ORdzAfBgNVHSMEGDAWgBQZCL7SvOK2Qsy4h3ir4Xh7J1ORdzAPBgNVHRMB"
                    + "Af8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIEwSazlTdSe1MKZB2utIrJYBNTfHqjl8fQrpyECe50ToAiAEXixI1nErePUB4byG"
                    + "EbGUxOFxo3FAai4XGgAFHPMLMQ==";

    /** RSA of 1,024 bits. */
    private static final String SHORT =
            "MIIB/jCCAWegAwIBAgIURZdFJjlB6Cej+PRwbCVLDhAoqVUwDQYJKoZIhvcNAQELBQAwEDEOMAwGA1UEAwwFc2hvcnQwIBcNMjYx"
                    + "MTI2MTczMjA1WhgPMjEyNjExMDIxNzMyMDVaMBAxDjAMBgNVBAMMBXNob3J0MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDS"
                    + "WnHUHTt/4dqxptldT4ReuS2RNyM8pLLQVNNGzutodH8iETUN2u8t70Cmn8ImSshqGlkMnvu3fzYpm/dx2/KIlpL2HBniNTycd5m7"
                    + "cr3B2DG0ytizq1NqPYBZrOl/FpkDcr/WFDmfz0zQvwfz1t5hXzUzIBdffyK6i2bbtfJpewIDAQABo1MwUTAdBgNVHQ4EFgQUS1K7"
                    + "FrjIvtloSCOdz+6R9vqUsVAwHwYDVR0jBBgwFoAUS1K7FrjIvtloSCOdz+6R9vqUsVAwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG"
                    + "9w0BAQsFAAOBgQBDfTDxS4Iql1wD7YDGHB6BOlwBFvOc744tVYrJPK3c4LuAXfgs412VPcJmFGVg+tqBHPZOosSPQN8ugeQljHlX"
                    + "ewJUk07SoEm5bxDuBRuizEMaVRNl27efeQYhZj7W5hwBr3082eUHOD6Vp99G3SVSH7GRppiMu/1p8B3Reoc+2A==";

    private static final String KEY =
            """
            <md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>
              CERTIFICATE
            </ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>""";

    private static final String WHOLE =
            """
            <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
                entityID="https://idp.cqfood.cn/saml">
              <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                %s
                <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.cqfood.cn/post"/>
                <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.cqfood.cn/go"/>
              </md:IDPSSODescriptor>
            </md:EntityDescriptor>"""
                    .formatted(KEY.replace("CERTIFICATE", GOOD));

    @Test
    void becomesAProviderWhoseAssertionsMustBeSigned() {
        var provider = read(WHOLE).provider("https://linknet.example/broker/food", DOMAIN);

        assertThat(provider.protocol()).isEqualTo(Protocol.SAML);
        assertThat(provider.issuer()).isEqualTo("https://idp.cqfood.cn/saml");
        assertThat(provider.signInAddress()).isEqualTo("https://idp.cqfood.cn/go");
        assertThat(provider.certificates()).hasSize(1);
        assertThat(provider.settings())
                .containsEntry("wantAssertionsSigned", "true")
                .containsEntry("validateSignature", "true")
                .containsEntry("entityId", "https://linknet.example/broker/food")
                .containsEntry("postBindingAuthnRequest", "false")
                .containsEntry("signingCertificate", GOOD);
    }

    @Test
    void peopleAreSentByAFormWhereNoRedirectIsTaken() {
        var posted = read(WHOLE.replace("HTTP-Redirect", "SOAP"));

        assertThat(posted.byPost()).isTrue();
        assertThat(posted.signOn()).isEqualTo("https://idp.cqfood.cn/post");
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingThatItNamesIsRead(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "https://idp.cqfood.cn/saml");
        var hostile = "<!DOCTYPE md:EntityDescriptor [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + WHOLE.replace("entityID=\"https://idp.cqfood.cn/saml\"", "entityID=\"&x;\"");

        refused(hostile, ProviderProblem.METADATA_UNREADABLE);
    }

    @Test
    void aBillionLaughsAreRefused() {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";

        refused(laughs, ProviderProblem.METADATA_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<a>", "<md:EntityDescriptor/>"})
    void whatIsNoXmlIsRefused(String text) {
        refused(text, ProviderProblem.METADATA_UNREADABLE);
    }

    @Test
    void whatIsTooLongIsRefusedUnread() {
        refused(WHOLE + " ".repeat(SamlMetadata.LONGEST), ProviderProblem.METADATA_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "md:EntityDescriptor, md:EntitiesDescriptor",
        "md:IDPSSODescriptor, md:SPSSODescriptor",
        "SAML:2.0:protocol, SAML:1.1:protocol",
        "'entityID=\"https://idp.cqfood.cn/saml\"', ''",
        "SAML:2.0:bindings, SAML:2.0:something",
        "'entityID=', 'validUntil=\"2026-11-26T01:59:59Z\" entityID='"
    })
    void whatDescribesNoProviderOrIsOverIsRefused(String there, String instead) {
        refused(WHOLE.replace(there, instead), ProviderProblem.METADATA_UNFIT);
    }

    @Test
    void whatIsStillValidIsRead() {
        assertThat(read(WHOLE.replace("entityID=", "validUntil=\"2026-11-26T02:00:01Z\" entityID="))
                        .entityId())
                .isEqualTo("https://idp.cqfood.cn/saml");
    }

    @Test
    void withoutAKeyForSigningItIsRefused() {
        refused(WHOLE.replace("use=\"signing\"", "use=\"encryption\""), ProviderProblem.CERTIFICATE_UNFIT);
        assertThat(read(WHOLE.replace("use=\"signing\"", "")).certificates()).hasSize(1);
    }

    @Test
    void aShortKeyAnExpiredOneAndNonsenseAreRefused() {
        refused(WHOLE.replace(GOOD, SHORT), ProviderProblem.CERTIFICATE_UNFIT);
        refused(WHOLE.replace(GOOD, "AAAA"), ProviderProblem.CERTIFICATE_UNFIT);
        assertThatThrownBy(() -> SamlMetadata.read(bytes(WHOLE), Instant.parse("2200-01-01T00:00:00Z")))
                .extracting(it -> ((DomainRuleViolation) it).type())
                .isEqualTo(ProviderProblem.CERTIFICATE_UNFIT);
    }

    @Test
    void moreThanFiveCertificatesAreRefused() {
        var key = KEY.replace("CERTIFICATE", GOOD);

        assertThat(read(WHOLE.replace(key, key.repeat(5))).certificates()).hasSize(5);
        refused(WHOLE.replace(key, key.repeat(6)), ProviderProblem.CERTIFICATE_UNFIT);
    }

    private static SamlMetadata read(String xml) {
        return SamlMetadata.read(bytes(xml), NOW);
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(String xml, ProviderProblem why) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(DomainRuleViolation.class)
                .extracting(it -> ((DomainRuleViolation) it).type())
                .isEqualTo(why);
    }
}
