package io.linknet.portal.provider.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a SAML provider says of itself (Metadata for SAML 2.0), as far as it is needed.
 *
 * @param entityId what it calls itself
 * @param signOn where people are sent to sign in
 * @param byPost whether they are sent there by a form instead of a redirect
 * @param certificates that its assertions are held against; at least one
 */
public record SamlMetadata(String entityId, String signOn, boolean byPost, List<SigningCertificate> certificates) {

    /** In bytes. */
    public static final int LONGEST = 256 * 1_024;

    private static final String AT = "/metadata";
    private static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SAML = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String BINDINGS = "urn:oasis:names:tc:SAML:2.0:bindings:";
    private static final int LONGEST_ID = 500;
    private static final int MOST_CERTIFICATES = 5;

    /**
     * Reads a document; one with a document type is refused, and nothing that it names is fetched.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it cannot be read, has expired, or describes no provider that signs
     */
    public static SamlMetadata read(byte[] xml, Instant now) {
        var entity = parsed(xml);
        if (!MD.equals(entity.getNamespaceURI())
                || !entity.getLocalName().equals("EntityDescriptor")
                || isOver(entity, now)) {
            throw ProviderProblem.METADATA_UNFIT.at(AT);
        }
        var provider = children(entity, MD, "IDPSSODescriptor").stream()
                .filter(it -> List.of(
                                it.getAttribute("protocolSupportEnumeration").split("\\s+"))
                        .contains(SAML))
                .findFirst()
                .orElseThrow(() -> ProviderProblem.METADATA_UNFIT.at(AT));
        var entityId = entity.getAttribute("entityID");
        if (entityId.isBlank() || entityId.length() > LONGEST_ID) {
            throw ProviderProblem.METADATA_UNFIT.at(AT);
        }
        var redirect = signOn(provider, "HTTP-Redirect");
        var address = redirect.or(() -> signOn(provider, "HTTP-POST"))
                .orElseThrow(() -> ProviderProblem.METADATA_UNFIT.at(AT));
        return new SamlMetadata(entityId, address, redirect.isEmpty(), certificates(provider, now));
    }

    private static Element parsed(byte[] xml) {
        if (xml.length > LONGEST) {
            throw ProviderProblem.METADATA_UNREADABLE.at(AT);
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException | IOException unreadable) {
            throw ProviderProblem.METADATA_UNREADABLE.at(AT);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every Java reads XML without document types", impossible);
        }
    }

    private static boolean isOver(Element entity, Instant now) {
        var until = entity.getAttribute("validUntil");
        try {
            return !until.isEmpty() && !OffsetDateTime.parse(until).toInstant().isAfter(now);
        } catch (DateTimeParseException unreadable) {
            throw ProviderProblem.METADATA_UNREADABLE.at(AT);
        }
    }

    private static Optional<String> signOn(Element provider, String binding) {
        return children(provider, MD, "SingleSignOnService").stream()
                .filter(it -> it.getAttribute("Binding").equals(BINDINGS + binding))
                .map(it -> it.getAttribute("Location"))
                .findFirst();
    }

    private static List<SigningCertificate> certificates(Element provider, Instant now) {
        var certificates = new ArrayList<SigningCertificate>();
        for (var key : children(provider, MD, "KeyDescriptor")) {
            if (!key.getAttribute("use").equals("encryption")) {
                var found = key.getElementsByTagNameNS(DS, "X509Certificate");
                for (var index = 0; index < found.getLength(); index++) {
                    certificates.add(SigningCertificate.of(found.item(index).getTextContent(), now));
                }
            }
        }
        if (certificates.isEmpty() || certificates.size() > MOST_CERTIFICATES) {
            throw ProviderProblem.CERTIFICATE_UNFIT.at(AT);
        }
        return List.copyOf(certificates);
    }

    private static List<Element> children(Element parent, String namespace, String name) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && namespace.equals(child.getNamespaceURI())
                    && child.getLocalName().equals(name)) {
                children.add(child);
            }
        }
        return children;
    }

    /**
     * The provider as Keycloak is told of it.
     *
     * @param ownId what LinkNet calls itself there, another for each member
     */
    public IdentityProvider provider(String ownId, MailDomain domain) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("idpEntityId", entityId);
        settings.put("entityId", ownId);
        settings.put("singleSignOnServiceUrl", signOn);
        settings.put("postBindingAuthnRequest", Boolean.toString(byPost));
        settings.put("postBindingResponse", "true");
        settings.put("signingCertificate", signingCertificates());
        settings.put("validateSignature", "true");
        settings.put("wantAssertionsSigned", "true");
        settings.put("wantAuthnRequestsSigned", "false");
        settings.put("nameIDPolicyFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");
        settings.put("principalType", "SUBJECT");
        settings.put("allowCreate", "true");
        return new IdentityProvider(Protocol.SAML, entityId, domain.name(), settings);
    }

    /** The certificates as Keycloak takes them. */
    public String signingCertificates() {
        return certificates.stream().map(SigningCertificate::base64).distinct().collect(Collectors.joining(","));
    }
}
