package io.linknet.identity.headless;

import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.IdentityUnavailable;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person's walks through Keycloak's login pages, filling in whatever each asks for, until it sends us back. */
final class LoginPages {

    private static final int MOST_STEPS = 15;
    private static final int MOST_CODES = 2;
    private static final String KNOWN = "input[name=username], input[name=password], input[name=otp], input[name=totp]";

    /** Leads elsewhere, or signs the person out everywhere else. */
    private static final Set<String> IGNORED = Set.of("tryAnotherWay", "logout-sessions");

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String email;
    private final String password;
    private final CookieBox cookies = new CookieBox();
    private final Authenticator authenticator;
    private boolean passwordGiven;
    private int codesGiven;

    LoginPages(HttpClient http, String email, String password, Authenticator authenticator) {
        this.http = http;
        this.email = email;
        this.password = password;
        this.authenticator = authenticator;
    }

    /** Walks from the first page to the callback; the answer stands in the callback's query. */
    Map<String, String> walk(URI start, URI callback) {
        passwordGiven = false;
        codesGiven = 0;
        var request = HttpRequest.newBuilder(start).GET();
        for (var step = 0; step < MOST_STEPS; step++) {
            var response = send(request);
            var location = response.headers().firstValue("Location");
            if (location.isEmpty()) {
                request = answer(response);
                continue;
            }
            var next = response.uri().resolve(location.get());
            if (next.toString().startsWith(callback + "?")) {
                return query(next);
            }
            request = HttpRequest.newBuilder(next).GET();
        }
        throw new IdentityRefused("sign-in of " + email, "no end after " + MOST_STEPS + " pages");
    }

    /** The cookies that the pages have set, those of the callback's host among them. */
    CookieBox cookies() {
        return cookies;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var address = request.copy().build().uri();
        request.header("Accept-Language", "en").header("Cookie", cookies.headerFor(address));
        try {
            var response =
                    http.sendAsync(request.build(), BodyHandlers.ofString()).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            cookies.take(response.headers());
            if (response.statusCode() >= 400) { // an outage, or a sign-in that a restart has forgotten
                throw new IdentityUnavailable("sign-in of " + email, response.statusCode());
            }
            return response;
        } catch (ExecutionException | TimeoutException unreachable) {
            throw new IdentityUnavailable("sign-in of " + email + " at " + address, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while signing in", stopped);
        }
    }

    private HttpRequest.Builder answer(HttpResponse<String> response) {
        var page = Jsoup.parse(response.body(), response.uri().toString());
        var form = page.selectFirst("form[action]");
        if (!(form instanceof FormElement fields) || page.selectFirst(KNOWN) == null) {
            throw new IdentityRefused("sign-in of " + email, "unexpected page: " + page.title() + " " + page.text());
        }
        if (page.selectFirst("input[name=password]") != null) {
            if (passwordGiven && response.uri().getPath().contains("/login-actions/")) {
                throw new IdentityRefused("sign-in of " + email, "wrong user name or password");
            }
            passwordGiven = true;
        }
        requireCodeLeft(page);
        Optional.ofNullable(page.selectFirst("input[name=totpSecret]"))
                .ifPresent(secret -> authenticator.setUp(secret.val()));
        var body = fields.elements().stream()
                .filter(field -> !field.attr("name").isEmpty() && !IGNORED.contains(field.attr("name")))
                .map(field -> encode(field.attr("name")) + '=' + encode(value(field)))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Another process may have given the first code; a second refusal is one. */
    private void requireCodeLeft(Document page) {
        if (page.selectFirst("input[name=otp]") == null) {
            return;
        }
        if (!authenticator.isSetUp() || codesGiven == MOST_CODES) {
            throw new IdentityRefused("second factor of " + email, "no code that is taken");
        }
        codesGiven++;
    }

    private String value(Element field) {
        return switch (field.attr("name")) {
            case "username" -> email;
            case "password" -> password;
            case "otp", "totp" -> authenticator.code();
            default -> field.val();
        };
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1]), (first, second) -> first));
    }

    private static String decode(String text) {
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
