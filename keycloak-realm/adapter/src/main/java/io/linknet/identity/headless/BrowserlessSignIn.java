package io.linknet.identity.headless;

import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.Realm;
import io.linknet.identity.openid.SignInPages;
import io.linknet.identity.openid.SignInRequest;
import io.linknet.identity.openid.SignInTokens;
import io.linknet.identity.openid.TokenEndpoint;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.token.SecondFactor;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

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
        return signIn(email, password, null);
    }

    /**
     * Signs a person in who has an authenticator app, to be asked for a code when a service wants one.
     *
     * @param codes what the app shows
     */
    public SignedInPerson as(String email, String password, OneTimeCode codes) {
        return signIn(email, password, codes);
    }

    private SignedInPerson signIn(String email, String password, @Nullable OneTimeCode codes) {
        var door = new Door(new LoginPages(http, email, password, new Authenticator(codes, Clock.systemUTC())), email);
        var request = SignInRequest.comingBackTo(callback);
        var received = walk(door, request, pages.plain(request, "en"));
        var claims = pages.whoSignedIn(received.id(), request);
        return new SignedInPerson(tokens, clock, claims, received, () -> stepUp(door));
    }

    private record Door(LoginPages pages, String email) {}

    private SignInTokens stepUp(Door door) {
        var request = SignInRequest.comingBackTo(callback);
        var received = walk(door, request, pages.plain(request, "en", FreshSignIn.ACR));
        if (SecondFactor.shownAt(pages.whoSignedIn(received.id(), request).get(SecondFactor.CLAIM))
                .isEmpty()) {
            throw new IdentityRefused("second factor of " + door.email, "not asked for");
        }
        return received;
    }

    private SignInTokens walk(Door door, SignInRequest request, URI start) {
        var answer = door.pages.walk(start, callback);
        var code = answer.get("code");
        if (code == null || !request.state().equals(answer.get("state"))) {
            throw new IdentityRefused("sign-in of " + door.email, String.valueOf(answer.get("error")));
        }
        return tokens.redeem(code, request);
    }
}
