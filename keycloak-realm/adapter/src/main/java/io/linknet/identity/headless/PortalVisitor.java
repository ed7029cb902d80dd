package io.linknet.identity.headless;

import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.IdentityUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * A person at the portal's pages without a browser: signed in through the real login pages, with the session's cookie and
 * the token that forms send back. Follows no redirect.
 */
public final class PortalVisitor {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final String FORM = "application/x-www-form-urlencoded";

    private final String origin;
    private final HttpClient http;
    private final CookieBox cookies;
    private String token = "";

    private PortalVisitor(String origin, HttpClient http, CookieBox cookies) {
        this.origin = origin;
        this.http = http;
        this.cookies = cookies;
    }

    /**
     * Signs a person in at the portal, for a member.
     *
     * @param publicUrl the origin browsers use, for example {@code http://localhost:8080}
     * @param alias the member to act for
     * @throws IdentityRefused if the pages do not let the person in
     */
    public static PortalVisitor signIn(URI publicUrl, String email, String password, String alias) {
        var origin = publicUrl.toString().replaceAll("/+$", "");
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var pages = new LoginPages(http, email, password, new Authenticator(null, Clock.systemUTC()));
        var callback = URI.create(origin + "/session/callback");
        var answer = pages.walk(URI.create(origin + "/session/sign-in?return=/"), callback);
        var visitor = new PortalVisitor(origin, http, pages.cookies());
        var query = answer.entrySet().stream()
                .map(it -> encode(it.getKey()) + '=' + encode(it.getValue()))
                .collect(Collectors.joining("&"));
        visitor.comesOn(visitor.get("/session/callback?" + query), email);
        visitor.comesOn(visitor.post("/session/member", FORM, "return=/&alias=" + encode(alias)), email);
        visitor.token = visitor.tokenOfForms();
        return visitor;
    }

    private void comesOn(Answer answer, String email) {
        if (answer.status() != 303) {
            throw new IdentityRefused("sign-in of " + email, answer.toString());
        }
    }

    private String tokenOfForms() {
        var page = request("/").GET().build();
        try (var body = ask(page).body()) {
            return Jsoup.parse(body, "UTF-8", origin).body().attr("data-token");
        } catch (IOException broken) {
            throw new IdentityUnavailable("the portal at " + origin, broken);
        }
    }

    /**
     * What the portal answered.
     *
     * @param location where it leads; empty when nowhere
     */
    public record Answer(int status, String location) {}

    /** Opens a page, reading only what was answered, not the page: some never end. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /**
     * Sends a form of the portal's own in which nothing is filled in.
     *
     * @param type its media type; {@code multipart/form-data} for a form with files
     */
    public Answer post(String path, String type) {
        return type.startsWith("multipart/")
                ? post(path, type + "; boundary=nothing", "--nothing--\r\n")
                : post(path, type, "");
    }

    private Answer post(String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Origin", origin)
                .header("X-Form-Token", token)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var address = URI.create(origin + path);
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Accept", "text/html, */*;q=0.5")
                .header("Cookie", cookies.headerFor(address));
    }

    private Answer send(HttpRequest.Builder request) {
        var answer = ask(request.build());
        try {
            answer.body().close();
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""));
        } catch (IOException broken) {
            throw new IdentityUnavailable("the portal at " + answer.uri(), broken);
        }
    }

    private HttpResponse<InputStream> ask(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            cookies.take(answer.headers());
            return answer;
        } catch (IOException unreachable) {
            throw new IdentityUnavailable("the portal at " + request.uri(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking the portal", stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
