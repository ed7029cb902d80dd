package io.linknet.identity.headless;

import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.Realm;
import io.linknet.identity.openid.SignInPages;
import io.linknet.identity.openid.SignInRequest;
import io.linknet.identity.openid.TokenEndpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;

/**
 * Signs demo people in through the real login pages, a bank's own included, without a browser.
 *
 * <p>For simulator, system tests and benchmark, with the client {@code linknet-demo}:
 *
 * <pre>{@code
 * var signIn = BrowserlessSignIn.at(URI.create("http://localhost:8080"), "linknet-demo", secret);
 * var buyer = signIn.as("buyer@shancheng.example", password);
 * var token = buyer.tokenFor("procurement");
 * }</pre>
 */
public final class BrowserlessSignIn {

    private final URI callback;
    private final TokenEndpoint tokens;
    private final SignInPages pages;
    private final HttpClient http;
    private final Clock clock;

    private BrowserlessSignIn(URI callback, TokenEndpoint tokens, Clock clock) {
        this.callback = callback;
        this.tokens = tokens;
        this.pages = new SignInPages(tokens);
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Signs in at a running LinkNet.
     *
     * @param publicUrl the origin browsers use, for example {@code http://localhost:8080}
     * @param client a client that may use codes and exchange tokens
     */
    public static BrowserlessSignIn at(URI publicUrl, String client, String secret) {
        return at(publicUrl, client, secret, Clock.systemUTC());
    }

    /**
     * The same by another clock, which decides when tokens are renewed.
     *
     * @param clock tells how long a token is still good
     */
    public static BrowserlessSignIn at(URI publicUrl, String client, String secret, Clock clock) {
        var origin = publicUrl.toString().replaceAll("/+$", "");
        var realm = Realm.of(origin + "/auth/realms/linknet", origin + "/auth");
        var callback = URI.create(origin + "/demo/callback");
        return new BrowserlessSignIn(callback, new TokenEndpoint(realm, client, secret), clock);
    }

    /**
     * Signs a person in.
     *
     * @throws IdentityRefused if the pages do not let the person in
     */
    public SignedInPerson as(String email, String password) {
        var request = SignInRequest.comingBackTo(callback);
        var answer = new LoginPages(http, email, password).walk(pages.plain(request, "en"), callback);
        var code = answer.get("code");
        if (code == null || !request.state().equals(answer.get("state"))) {
            throw new IdentityRefused("sign-in of " + email, String.valueOf(answer.get("error")));
        }
        var received = tokens.redeem(code, request);
        var claims = pages.whoSignedIn(received.id(), request);
        return new SignedInPerson(tokens, clock, claims, received);
    }
}
