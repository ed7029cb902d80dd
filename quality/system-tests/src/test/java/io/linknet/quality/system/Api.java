package io.linknet.quality.system;

import io.linknet.identity.headless.BrowserlessSignIn;
import io.linknet.identity.headless.SignedInPerson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The public APIs as one person's program calls them, or anybody's without a token. */
final class Api {

    private static final Map<String, SignedInPerson> SIGNED_IN = new ConcurrentHashMap<>();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final @Nullable SignedInPerson person;
    private final @Nullable String audience;
    private final @Nullable String member;
    private final boolean withoutSecondFactor;

    private Api(
            @Nullable SignedInPerson person,
            @Nullable String audience,
            @Nullable String member,
            boolean withoutSecondFactor) {
        this.withoutSecondFactor = withoutSecondFactor;
        this.person = person;
        this.audience = audience;
        this.member = member;
    }

    /** An answer as it came. */
    record Answer(int status, String type, String etag, String body, String challenge) {}

    /** Signs in through the real login pages, once per account. */
    static Api as(String account) {
        return new Api(SIGNED_IN.computeIfAbsent(account, Api::signIn), null, null, false);
    }

    /** Signs everybody in anew from now on: somebody's member was suspended, which ends sign-ins. */
    static void forgetSignIns() {
        SIGNED_IN.clear();
    }

    /** A person who has signed in, acting for one of their members. */
    static Api of(SignedInPerson person, String member) {
        return new Api(person, null, member, false);
    }

    /** Signs in now, whoever has before. */
    static SignedInPerson signIn(String account) {
        var door =
                BrowserlessSignIn.at(URI.create(RunningProduct.url()), "linknet-demo", RunningProduct.clientSecret());
        return RunningProduct.isADemoAccount(account)
                ? door.as(account, RunningProduct.password(), RunningProduct.codesOf(account))
                : door.as(account, RunningProduct.password());
    }

    /** The same person with a token that was made for one service, wherever it is shown. */
    Api withTokenOf(String service) {
        return new Api(person, service, member, withoutSecondFactor);
    }

    /** Shows a second factor now rather than when it is asked for. */
    Api stepUp() {
        Objects.requireNonNull(person).stepUp();
        return this;
    }

    /** The same person, who gives no code when a service asks for one. */
    Api refusingASecondFactor() {
        return new Api(person, audience, member, true);
    }

    /** Without a token. */
    static Api asNobody() {
        return new Api(null, null, null, false);
    }

    /** Where a page leads a browser without a session instead of showing itself; empty when it leads nowhere. */
    static String leadsNobodyTo(String method, String page) {
        var request = HttpRequest.newBuilder(URI.create(RunningProduct.url() + page))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.noBody());
        return exchange(request.build()).headers().firstValue("Location").orElse("");
    }

    Answer get(String service, String path) {
        return send(service, "GET", path, null);
    }

    Answer send(String service, String method, String path, @Nullable String body) {
        return send(service, method, path, body, "\"1\"", UUID.randomUUID().toString());
    }

    /** Says which version was seen, and by which key the command is known. */
    Answer send(String service, String method, String path, @Nullable String body, String ifMatch, String key) {
        var answer = once(service, method, path, body, ifMatch, key);
        if (person == null || withoutSecondFactor || !SignedInPerson.isAskedBy(answer.status(), answer.challenge())) {
            return answer;
        }
        person.stepUp();
        return once(service, method, path, body, ifMatch, key);
    }

    private Answer once(String service, String method, String path, @Nullable String body, String ifMatch, String key) {
        var request = HttpRequest.newBuilder(URI.create(RunningProduct.url() + "/api/" + service + "/" + path))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "Accept",
                        "application/json, application/ld+json, application/problem+json, application/xml;q=0.5, */*;q=0.1")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", body.startsWith("<") ? "application/xml" : "application/json");
        }
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", key).header("If-Match", ifMatch);
        }
        Optional.ofNullable(person)
                .ifPresent(it ->
                        request.header("Authorization", "Bearer " + token(it, audience == null ? service : audience)));
        return send(request.build());
    }

    private String token(SignedInPerson signedIn, String service) {
        return member == null ? signedIn.tokenFor(service) : signedIn.tokenFor(service, member);
    }

    private static Answer send(HttpRequest request) {
        var answer = exchange(request);
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("ETag").orElse(""),
                answer.body(),
                answer.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
