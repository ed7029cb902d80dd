package io.linknet.quality.system;

import static io.linknet.quality.system.OpenIdCalls.DEMO;
import static io.linknet.quality.system.OpenIdCalls.ORIGIN;
import static io.linknet.quality.system.OpenIdCalls.PORTAL;
import static io.linknet.quality.system.OpenIdCalls.VERIFIER;
import static io.linknet.quality.system.OpenIdCalls.basic;
import static io.linknet.quality.system.OpenIdCalls.but;
import static io.linknet.quality.system.OpenIdCalls.form;
import static io.linknet.quality.system.OpenIdCalls.json;
import static io.linknet.quality.system.OpenIdCalls.post;
import static io.linknet.quality.system.OpenIdCalls.question;

import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ways to a token with a code, a token or a password that is not the client's, not whole, or used; and to a session at the portal. */
final class RefusedCodes {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final Person person;

    /** A person who is signed in: Keycloak gives a code without asking. */
    RefusedCodes(Person person) {
        this.person = person;
    }

    Stream<Refusable> all() {
        return Stream.of(codes(), grants(), tokens(), callbacks()).flatMap(it -> it);
    }

    /** With nothing wrong. */
    Stream<Refusable> good() {
        return Stream.of(
                new Refusable("good", "code", () -> isGiven(DEMO, redemption())),
                new Refusable("good", "refresh", () -> isGiven(DEMO, refresh("refresh_token"))),
                new Refusable("good", "exchange", () -> isGiven(DEMO, exchange("access_token", "logistics"))),
                new Refusable("good", "callback", () -> isLetIn(answer())));
    }

    private Stream<Refusable> codes() {
        return Stream.of(
                code("without the verifier", DEMO, "code_verifier", null),
                code("with another verifier", DEMO, "code_verifier", VERIFIER + "x"),
                code("with the challenge as verifier", DEMO, "code_verifier", OpenIdCalls.CHALLENGE),
                code("for another address", DEMO, "redirect_uri", ORIGIN + "/session/callback"),
                code("for no address", DEMO, "redirect_uri", null),
                code("by another client", PORTAL, "redirect_uri", ORIGIN + "/demo/callback"),
                code("without credentials", null, "client_id", "linknet-demo"),
                code("with a wrong secret", basic("linknet-demo", "guessed"), "client_id", "linknet-demo"),
                code("made up", DEMO, "code", "00000000-0000-0000-0000-000000000000"),
                code("not named", DEMO, "code", null),
                new Refusable("code", "used before", this::isGivenTwice));
    }

    private Refusable code(String what, @Nullable String credentials, String field, @Nullable String value) {
        return new Refusable("code", what, () -> isGiven(credentials, but(redemption(), field, value)));
    }

    private static Stream<Refusable> grants() {
        var password = Map.of(
                "grant_type", "password", "username", "buyer@shancheng.example", "password", RunningProduct.password());
        var services = Stream.of("procurement", "production-sync", "logistics", "supply-finance")
                .map(it -> grant("password of " + it, basic(it, RunningProduct.secret("client-" + it)), password));
        var others = Stream.of(
                grant("password of linknet-demo", DEMO, password),
                grant("password of partner-portal", PORTAL, password),
                grant("implicit", DEMO, Map.of("grant_type", "implicit")),
                grant("none", DEMO, Map.of("scope", "openid")),
                grant("device", DEMO, Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code")),
                grant("CIBA", DEMO, Map.of("grant_type", "urn:openid:params:grant-type:ciba")),
                grant(
                        "foreign assertion",
                        DEMO,
                        Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", "e30.e30.")),
                grant("own name of linknet-demo", DEMO, Map.of("grant_type", "client_credentials")));
        return Stream.concat(services, others);
    }

    private static Refusable grant(String what, String credentials, Map<String, String> fields) {
        return new Refusable("grant", what, () -> isGiven(credentials, fields));
    }

    private Stream<Refusable> tokens() {
        return Stream.of(
                new Refusable("refresh", "by another client", () -> isGiven(PORTAL, refresh("refresh_token"))),
                new Refusable("refresh", "with an access token", () -> isGiven(DEMO, refresh("access_token"))),
                new Refusable("refresh", "with an ID token", () -> isGiven(DEMO, refresh("id_token"))),
                new Refusable(
                        "exchange",
                        "by a service",
                        () -> isGiven(
                                basic("procurement", RunningProduct.secret("client-procurement")),
                                exchange("access_token", "logistics"))),
                new Refusable(
                        "exchange", "of a refresh token", () -> isGiven(DEMO, exchange("refresh_token", "logistics"))),
                new Refusable(
                        "exchange",
                        "for an unknown audience",
                        () -> isGiven(DEMO, but(exchange("access_token", "logistics"), "audience", "treasury"))));
    }

    private Stream<Refusable> callbacks() {
        return Stream.of(
                callback("no issuer", "iss", null),
                callback("another issuer", "iss", "https://evil.example/realms/linknet"),
                callback("the bank's issuer", "iss", ORIGIN + "/auth/realms/yujiang-bank"),
                callback("no state", "state", null),
                callback("another state", "state", "x"),
                callback("no code", "code", null),
                callback("a made up code", "code", "00000000-0000-0000-0000-000000000000"),
                new Refusable("PAR", "used for a sign-in before", this::isAskedTwice),
                new Refusable("callback", "a code of another client", () -> isLetIn(but(answer(), "code", code()))));
    }

    private boolean isAskedTwice() {
        var address = goneTo(ORIGIN + "/session/sign-in?return=/notices");
        return cameBackTo(address).contains("code=") && cameBackTo(address).contains("code=");
    }

    private Refusable callback(String what, String field, @Nullable String value) {
        return new Refusable("callback", what, () -> isLetIn(but(answer(), field, value)));
    }

    private static boolean isGiven(@Nullable String credentials, Map<String, String> fields) {
        return post("token", credentials, fields).body().contains("access_token\"");
    }

    private boolean isGivenTwice() {
        var fields = redemption();
        return isGiven(DEMO, fields) && isGiven(DEMO, fields);
    }

    private Map<String, String> redemption() {
        return Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code(),
                "redirect_uri",
                ORIGIN + "/demo/callback",
                "code_verifier",
                VERIFIER);
    }

    private Map<String, String> refresh(String token) {
        return Map.of("grant_type", "refresh_token", "refresh_token", token(token));
    }

    private Map<String, String> exchange(String token, String service) {
        return Map.of(
                "grant_type",
                EXCHANGE,
                "subject_token",
                token(token),
                "subject_token_type",
                ACCESS_TOKEN,
                "audience",
                service,
                "scope",
                "organization:shancheng " + service);
    }

    private String token(String name) {
        return json(post("token", DEMO, redemption())).path(name).asText();
    }

    /** A fresh code for the demo client. */
    private String code() {
        var asked = OpenIdCalls.OPENID + "auth?" + form(question("linknet-demo", "/demo/callback"));
        return fields(goneTo(asked)).getOrDefault("code", "");
    }

    /** What Keycloak sends the browser back to the portal with, at a sign-in that it has just begun. */
    private Map<String, String> answer() {
        return fields(cameBackTo(goneTo(ORIGIN + "/session/sign-in?return=/notices")));
    }

    private boolean isLetIn(Map<String, String> answer) {
        return goneTo(ORIGIN + "/session/callback?" + form(answer)).endsWith("/notices");
    }

    /** Where Keycloak leads a browser that comes with a pushed question, after its own pages. */
    private String cameBackTo(String question) {
        var address = question;
        for (var hops = 0; hops < 3 && address.startsWith(OpenIdCalls.ISSUER); hops++) {
            address = goneTo(address);
        }
        return address;
    }

    private String goneTo(String address) {
        var answer = person.page()
                .context()
                .request()
                .get(address, RequestOptions.create().setMaxRedirects(0));
        return answer.headers().getOrDefault("location", "");
    }

    private static Map<String, String> fields(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(
                        it -> it[0],
                        it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
