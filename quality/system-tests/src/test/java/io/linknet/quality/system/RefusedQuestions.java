package io.linknet.quality.system;

import static io.linknet.quality.system.OpenIdCalls.ORIGIN;
import static io.linknet.quality.system.OpenIdCalls.PORTAL;
import static io.linknet.quality.system.OpenIdCalls.PUSH;
import static io.linknet.quality.system.OpenIdCalls.basic;
import static io.linknet.quality.system.OpenIdCalls.but;
import static io.linknet.quality.system.OpenIdCalls.form;
import static io.linknet.quality.system.OpenIdCalls.isAsked;
import static io.linknet.quality.system.OpenIdCalls.json;
import static io.linknet.quality.system.OpenIdCalls.post;
import static io.linknet.quality.system.OpenIdCalls.question;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wishes for a sign-in that are none of a client's: pushed with the portal's secret, or carried by a browser. */
final class RefusedQuestions {

    private static final Map<String, String> PUSHED = question("partner-portal", "/session/callback");
    private static final Map<String, String> CARRIED = question("linknet-demo", "/demo/callback");

    private RefusedQuestions() {}

    /** One field of a question as it must not be; absent when the value is null. */
    private record Change(String threat, String what, String field, @Nullable String value) {

        Map<String, String> of(Map<String, String> question) {
            var own = question.getOrDefault("redirect_uri", "");
            return but(question, field, value == null ? null : value.replace("OWN", own));
        }
    }

    private static Stream<Change> changes() {
        return Stream.of(
                new Change("PKCE", "none", "code_challenge", null),
                new Change("PKCE", "plain", "code_challenge_method", "plain"),
                new Change("PKCE", "of no method", "code_challenge_method", null),
                new Change("PKCE", "of an unknown method", "code_challenge_method", "S512"),
                new Change("PKCE", "too short", "code_challenge", "short"),
                new Change("response", "implicit token", "response_type", "token"),
                new Change("response", "implicit ID token", "response_type", "id_token"),
                new Change("response", "hybrid", "response_type", "code id_token"),
                new Change("response", "unknown", "response_type", "device"),
                new Change("response", "not said", "response_type", null),
                new Change("redirect", "to another host", "redirect_uri", "https://evil.example/session/callback"),
                new Change("redirect", "to a longer path", "redirect_uri", "OWN/x"),
                new Change("redirect", "with a query", "redirect_uri", "OWN?next=x"),
                new Change("redirect", "with a fragment", "redirect_uri", "OWN#x"),
                new Change("redirect", "up and down again", "redirect_uri", "OWN/../callback"),
                new Change("redirect", "to a host behind a user", "redirect_uri", ORIGIN + "@evil.example/callback"),
                new Change("redirect", "to a script", "redirect_uri", "javascript:alert(1)"),
                new Change("redirect", "not said", "redirect_uri", null),
                new Change("scope", "unknown", "scope", "openid payments"),
                new Change("client", "a service", "client_id", "procurement"),
                new Change("client", "unknown", "client_id", "nobody"));
    }

    static Stream<Refusable> all() {
        var pushed = changes()
                .map(it -> new Refusable("pushed " + it.threat, it.what, () -> isTaken(PORTAL, it.of(PUSHED))));
        var carried = changes()
                .map(it -> new Refusable("carried " + it.threat, it.what, () -> isAsked(form(it.of(CARRIED)))));
        return Stream.of(pushed, carried, credentials(), references()).flatMap(it -> it);
    }

    /** With nothing wrong. */
    static Stream<Refusable> good() {
        return Stream.of(
                new Refusable("good", "pushed", () -> isTaken(PORTAL, PUSHED)),
                new Refusable("good", "carried", () -> isAsked(form(CARRIED))),
                new Refusable("good", "PAR", () -> isAsked(reference("partner-portal", pushed()))));
    }

    private static Stream<Refusable> credentials() {
        return Stream.of(
                new Refusable("pushed credentials", "none", () -> isTaken(null, PUSHED)),
                new Refusable("pushed credentials", "wrong", () -> isTaken(basic("partner-portal", "x"), PUSHED)),
                new Refusable("pushed credentials", "another's", () -> isTaken(OpenIdCalls.DEMO, PUSHED)));
    }

    private static Stream<Refusable> references() {
        return Stream.of(
                new Refusable("PAR", "not used by the portal", () -> isAsked(form(PUSHED))),
                new Refusable("PAR", "by another client", () -> isAsked(reference("linknet-demo", pushed()))),
                new Refusable("PAR", "made up", () -> isAsked(reference("partner-portal", madeUp()))),
                new Refusable(
                        "PAR",
                        "fetched from elsewhere",
                        () -> isAsked(reference("partner-portal", "https://evil.example/request"))),
                new Refusable(
                        "PAR", "pushed again within", () -> isTaken(PORTAL, but(PUSHED, "request_uri", pushed()))),
                new Refusable(
                        "PAR",
                        "an unsigned object",
                        () -> isAsked(form(
                                Map.of("client_id", "partner-portal", "scope", "openid", "request", unsigned())))));
    }

    private static boolean isTaken(@Nullable String credentials, Map<String, String> question) {
        return post(PUSH, credentials, question).statusCode() < 400;
    }

    private static String pushed() {
        return json(post(PUSH, PORTAL, PUSHED)).path("request_uri").asText();
    }

    private static String madeUp() {
        return "urn:ietf:params:oauth:request_uri:" + UUID.randomUUID();
    }

    private static String reference(String client, String uri) {
        return form(Map.of("client_id", client, "request_uri", uri));
    }

    private static String unsigned() {
        var claims =
                """
                {"client_id":"partner-portal","response_type":"code","redirect_uri":"%s","scope":"openid"}"""
                        .formatted(PUSHED.get("redirect_uri"));
        return part("{\"alg\":\"none\"}") + '.' + part(claims) + '.';
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
