package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A code with which Keycloak sent somebody back opens one session, in the browser that asked for it. */
@ExtendWith(RunningProduct.class)
class ReplayedCodeIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void opensNoSecondSession() throws Exception {
        try (var person = BROWSERS.atADesk("buyer@shancheng.example")) {
            var callbacks = person.page();
            var seen = callbacks.waitForRequest(RunningProduct.url() + "/session/callback**", person::signIn);
            var cookies = Objects.requireNonNull(seen.headerValue("cookie"));

            var again = ask(seen, cookies);
            assertThat(again.statusCode())
                    .as("with the cookie of the browser that asked")
                    .isEqualTo(403);
            assertThat(again.headers().allValues("Set-Cookie")).noneMatch(it -> it.contains("linknet="));

            var elsewhere = ask(seen, "");
            assertThat(elsewhere.headers().firstValue("Location"))
                    .as("in another browser")
                    .hasValue("/");
            assertThat(elsewhere.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    private static HttpResponse<String> ask(Request seen, String cookies) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(seen.url()));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
