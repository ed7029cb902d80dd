package io.linknet.quality.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member's program: signs in with a key of its own and calls the APIs, rightly or wrongly. */
final class Program {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final String clientId;
    private final ECKey key;

    Program(String clientId, ECKey key) {
        this.clientId = clientId;
        this.key = key;
    }

    static ECKey newKey(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What Keycloak answered to the wish for a token. */
    record Given(int status, JsonNode body) {

        String token() {
            return body.path("access_token").asText();
        }
    }

    static String issuer() {
        return RunningProduct.url() + "/auth/realms/linknet";
    }

    /** Asks for a token of that service, with a proof. */
    Given ask(String service) {
        return ask(service, assertion(issuer(), JWSAlgorithm.ES256), proof("POST", tokens(), null));
    }

    /** Asks without a proof. */
    Given askWithoutProof(String service) {
        return ask(service, assertion(issuer(), JWSAlgorithm.ES256), null);
    }

    /** Asks with an assertion meant for somebody else. */
    Given askWithAssertionFor(String audience, String service) {
        return ask(service, assertion(audience, JWSAlgorithm.ES256), proof("POST", tokens(), null));
    }

    /** Asks by whatever fields, such as another kind of grant. */
    static Given ask(Map<String, String> fields, @Nullable String proof) {
        var body = fields.entrySet().stream()
                .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(tokens()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (proof != null) {
            request.header("DPoP", proof);
        }
        var answer = send(request);
        try {
            return new Given(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException nonsense) {
            throw new UncheckedIOException(nonsense);
        }
    }

    private Given ask(String service, String assertion, @Nullable String proof) {
        return ask(
                Map.of(
                        "grant_type", "client_credentials",
                        "scope", service,
                        "client_assertion_type", JWT_BEARER,
                        "client_assertion", assertion),
                proof);
    }

    private String assertion(String audience, JWSAlgorithm algorithm) {
        return sign(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(clientId)
                        .subject(clientId)
                        .audience(audience)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(50)))
                        .build());
    }

    /** A proof for one request; without a token for the wish for one. */
    String proof(String method, String address, @Nullable String token) {
        var claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .claim("htm", method)
                .claim("htu", address)
                .issueTime(Date.from(Instant.now()));
        if (token != null) {
            claims.claim("ath", hash(token));
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build();
        return sign(header, claims.build());
    }

    private String sign(JWSHeader header, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads with a bound token and a proof of this request. */
    HttpResponse<String> get(String token, String path) {
        return get("DPoP " + token, path, proof("GET", address(path), token));
    }

    /** Sends with a bound token and a proof of this request. */
    HttpResponse<String> post(String token, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(RunningProduct.url() + path))
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proof("POST", address(path), token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Reads by whatever credentials. */
    static HttpResponse<String> get(String credentials, String path, @Nullable String proof) {
        var request = HttpRequest.newBuilder(URI.create(RunningProduct.url() + path))
                .header("Authorization", credentials)
                .GET();
        if (proof != null) {
            request.header("DPoP", proof);
        }
        return send(request);
    }

    static String address(String path) {
        return RunningProduct.url() + path.replaceAll("\\?.*", "");
    }

    static String tokens() {
        return issuer() + "/protocol/openid-connect/token";
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String hash(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return Base64URL.encode(sha256.digest(token.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
