package io.linknet.kernel.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.linknet.kernel.caller.MemberKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Stands in for Keycloak: publishes keys over HTTP where Keycloak would, and signs whatever tokens a test asks for.
 */
public final class TestIdentity {

    /** As {@code linknet.identity.issuer}; nothing answers there, services read the keys from the internal URL. */
    public static final String ISSUER = "http://identity.example/auth/realms/linknet";

    private final HttpServer server;
    private final ECKey key;

    private TestIdentity(HttpServer server, ECKey key) {
        this.server = server;
        this.key = key;
    }

    /** The issuer of this JVM, started by whoever asks first. */
    public static TestIdentity shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        static final TestIdentity INSTANCE = start();
    }

    private static TestIdentity start() {
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyID("test-1")
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/auth/realms/linknet/protocol/openid-connect/certs", exchange -> answer(exchange, keys));
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
            return new TestIdentity(server, key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Where the keys are, as {@code linknet.identity.internal-url}. */
    public String internalUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/auth";
    }

    /** What services read: {@code linknet.identity.*}, and a secret for each client. */
    public Map<String, String> settings() {
        var settings = new java.util.LinkedHashMap<String, String>();
        settings.put("linknet.identity.issuer", ISSUER);
        settings.put("linknet.identity.internal-url", internalUrl());
        for (var client : List.of(
                "partner-portal", "procurement", "production-sync", "logistics", "supply-finance", "linknet-demo")) {
            settings.put("linknet.identity.client." + client + ".secret", "test-" + client);
        }
        return settings;
    }

    /** A good token for that service: five minutes, one person of one member, with those roles, a second factor shown just now. */
    public String token(String service, String alias, UUID member, MemberKind kind, String... roles) {
        return token(service, "person@" + alias + ".example", alias, member, kind, roles);
    }

    /** A good token of a certain person; two names are two persons. */
    public String token(String service, String person, String alias, UUID member, MemberKind kind, String... roles) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .audience(service)
                .claim("azp", "partner-portal")
                .claim("typ", "Bearer")
                .claim("name", person)
                .claim("preferred_username", person)
                .claim("levels", Map.of("1", now.getEpochSecond() - 5, "2", now.getEpochSecond() - 5))
                .claim(
                        "organization",
                        Map.of(
                                alias,
                                Map.of(
                                        "id",
                                                UUID.nameUUIDFromBytes(alias.getBytes(StandardCharsets.UTF_8))
                                                        .toString(),
                                        "member_id", List.of(member.toString()),
                                        "member_kind", List.of(kind.name()),
                                        "groups",
                                                Stream.of(roles)
                                                        .map(role -> "/" + role)
                                                        .toList())))
                .issueTime(Date.from(now.minusSeconds(5)))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        return sign(claims.build());
    }

    /** Signs any claims with the published key; for tokens that should be refused. */
    public String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType("at+jwt"))
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
