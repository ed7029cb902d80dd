package io.linknet.identity.openid;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Request;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.token.TypelessAccessToken;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens for one client of the realm, over the back channel.
 *
 * <p>Each call takes at most 3 s to connect and 5 s to be answered and is not repeated here.
 */
public final class TokenEndpoint {

    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(3).toMillis();
    private static final int READ_MILLIS = (int) Duration.ofSeconds(5).toMillis();

    private final Realm realm;
    private final ClientSecretBasic client;

    /** Speaks as that client. */
    public TokenEndpoint(Realm realm, String clientId, String secret) {
        this.realm = realm;
        this.client = new ClientSecretBasic(new ClientID(clientId), new Secret(secret));
    }

    Realm realm() {
        return realm;
    }

    ClientSecretBasic client() {
        return client;
    }

    /** Turns the code of a sign-in into tokens. */
    public SignInTokens redeem(String code, SignInRequest request) {
        var verifier = new CodeVerifier(request.verifier());
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), request.callback(), verifier);
        return signInTokens(ask("sign-in", grant, null));
    }

    /** Renews the tokens of a sign-in; refused once the session at Keycloak has ended. */
    public SignInTokens renew(String refreshToken) {
        return signInTokens(ask("renewal", new RefreshTokenGrant(new RefreshToken(refreshToken)), null));
    }

    /**
     * Narrows a person's token to one service and one member.
     *
     * @param accessToken of the sign-in
     * @param audience the service to be called
     * @param alias the member acted for; Keycloak leaves the claim out when the person does not belong to it
     */
    public Grant exchange(String accessToken, String audience, String alias) {
        var type = TokenTypeURI.ACCESS_TOKEN;
        var subject = new TypelessAccessToken(accessToken);
        var grant = new TokenExchangeGrant(subject, type, null, null, type, List.of(new Audience(audience)));
        // Keycloak renews a session with the scopes of its last request: without "openid" the next renewal brings no id
        // token
        return grant(ask("exchange", grant, new Scope("openid", audience, "organization:" + alias)));
    }

    /** A token for this client itself, for calling one service. */
    public Grant asSelf(String audience) {
        return grant(ask("service token", new ClientCredentialsGrant(), new Scope(audience)));
    }

    private OIDCTokenResponse ask(String what, AuthorizationGrant grant, @Nullable Scope scope) {
        var request = new TokenRequest.Builder(realm.server("token"), client, grant);
        if (scope != null) {
            request.scope(scope);
        }
        var response = send(what, request.build());
        try {
            var answer = OIDCTokenResponseParser.parse(response);
            if (answer instanceof OIDCTokenResponse tokens) {
                return tokens;
            }
            throw refusal(what, answer.toErrorResponse().getErrorObject());
        } catch (ParseException nonsense) {
            throw new IdentityUnavailable(what, nonsense);
        }
    }

    HTTPResponse send(String what, Request request) {
        var http = request.toHTTPRequest();
        http.setConnectTimeout(CONNECT_MILLIS);
        http.setReadTimeout(READ_MILLIS);
        http.setFollowRedirects(false);
        try {
            var response = http.send();
            if (response.getStatusCode() >= 500) {
                throw new IdentityUnavailable(what, response.getStatusCode());
            }
            return response;
        } catch (IOException unreachable) {
            throw new IdentityUnavailable(what, unreachable);
        }
    }

    static IdentityRefused refusal(String what, @Nullable ErrorObject error) {
        return new IdentityRefused(what, error == null ? "unknown" : String.valueOf(error.getCode()));
    }

    private static SignInTokens signInTokens(OIDCTokenResponse response) {
        var tokens = response.getOIDCTokens();
        if (tokens.getRefreshToken() == null || tokens.getIDTokenString() == null) {
            throw new IdentityRefused("sign-in", "no refresh token");
        }
        return new SignInTokens(grant(response), tokens.getRefreshToken().getValue(), tokens.getIDTokenString());
    }

    private static Grant grant(AccessTokenResponse response) {
        var token = response.getTokens().getAccessToken();
        return new Grant(token.getValue(), token.getLifetime());
    }
}
