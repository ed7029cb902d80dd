package io.linknet.portal.provider.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.egress.EgressClient;
import io.linknet.kernel.egress.EgressGuard;
import io.linknet.kernel.egress.EgressRefused;
import io.linknet.kernel.rest.Json;
import io.linknet.portal.provider.entity.Discovery;
import io.linknet.portal.provider.entity.ProviderProblem;
import io.linknet.portal.provider.entity.SamlMetadata;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Reads what providers say of themselves, through the guarded door.
 *
 * <p>Keycloak will call a provider's token and key addresses itself, so each of them is held to the same rule as ours: a document
 * that points inside is refused before anybody is asked to agree to it.
 */
record ProviderReader(EgressGuard guard, ScheduledExecutorService watchdog, Clock clock) {

    private static final Logger LOG = System.getLogger(ProviderReader.class.getName());

    /** What the OpenID provider of that issuer says of itself. */
    Discovery discovery(String issuer) {
        if (issuer.contains("?")) {
            throw ProviderProblem.ISSUER_NOT_ALLOWED.at("/issuer");
        }
        var address = issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration";
        var said = Discovery.read(issuer, json(fetched(address, "/issuer", "application/json")));
        said.endpoints().values().forEach(endpoint -> requireOpen(endpoint, "/issuer"));
        return said;
    }

    /** What a SAML provider says of itself, at an address or in a document. */
    SamlMetadata metadata(String address, String document) {
        var xml = address.isEmpty()
                ? document.getBytes(StandardCharsets.UTF_8)
                : fetched(address, "/metadataUrl", "application/samlmetadata+xml, application/xml, text/xml");
        var said = SamlMetadata.read(xml, clock.instant());
        requireOpen(said.signOn(), "/metadata");
        return said;
    }

    private static JsonNode json(byte[] document) {
        try {
            return Json.lenient().readTree(document);
        } catch (IOException unreadable) {
            throw ProviderProblem.DISCOVERY_UNREADABLE.at("/issuer");
        }
    }

    private byte[] fetched(String address, String pointer, String kinds) {
        try (var http = new EgressClient(guard, watchdog)) {
            return http.get(allowed(address), kinds);
        } catch (EgressRefused refused) {
            LOG.log(Level.INFO, "a provider is not asked: {0}", refused.getMessage());
            throw ProviderProblem.ISSUER_NOT_ALLOWED.at(pointer);
        } catch (IOException away) {
            LOG.log(Level.INFO, "a provider does not answer: {0}", away.getMessage());
            throw ProviderProblem.PROVIDER_UNREACHABLE.at(pointer);
        }
    }

    private void requireOpen(String endpoint, String pointer) {
        try {
            allowed(endpoint);
        } catch (IOException refused) {
            throw ProviderProblem.ENDPOINT_NOT_ALLOWED.at(pointer, endpoint);
        }
    }

    /** An address that is written plainly and leads to where LinkNet calls, as names are at this moment. */
    private URI allowed(String address) throws IOException {
        var uri = guard.read(address);
        guard.resolve(uri.getHost(), port(uri));
        return uri;
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
