package io.linknet.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationResponse;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import io.linknet.kernel.rest.FreshSignIn;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The realm's pages that people are sent to, and the signed answers that come back from them. */
public final class SignInPages {

    /** Every member the person belongs to comes with the ID token; each exchange then names one. */
    private static final Scope SCOPE = Scope.parse("openid profile organization:*");

    private final TokenEndpoint tokens;
    private final Issuer issuer;
    private final JWSVerificationKeySelector<SecurityContext> keys;

    /** Pages of the realm, for the client of that endpoint. */
    public SignInPages(TokenEndpoint tokens) {
        this.tokens = tokens;
        this.issuer = new Issuer(tokens.realm().issuer());
        this.keys = new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keysOf(tokens.realm()));
    }

    private static JWKSource<SecurityContext> keysOf(Realm realm) {
        try {
            return JWKSourceBuilder.create(realm.keys().toURL()).retrying(true).build();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("not an address: " + realm.keys(), wrong);
        }
    }

    /** Where to send the browser, with everything said over the back channel before (PAR). */
    public URI pushed(SignInRequest request, String language) {
        return pushed(question(request, language).build());
    }

    /**
     * The same for somebody who has to show more than at a usual sign-in.
     *
     * @param level what {@code acr_values} has to ask for
     */
    public URI pushed(SignInRequest request, String language, String level) {
        return pushed(
                question(request, language).acrValues(List.of(new ACR(level))).build());
    }

    /**
     * The same for somebody who is to set up a second factor. Who has one shows it; who has none gives the password again, so
     * that a session left open is not enough.
     */
    public URI pushed(SignInRequest request, String language, NewFactor factor, boolean hasOne) {
        var question = question(request, language).customParameter("kc_action", factor.action());
        return pushed((hasOne
                        ? question.acrValues(List.of(new ACR(FreshSignIn.ACR)))
                        : question.prompt(new Prompt(Prompt.Type.LOGIN)))
                .build());
    }

    private URI pushed(AuthenticationRequest question) {
        var endpoint = tokens.realm().server("ext/par/request");
        var pushed = new PushedAuthorizationRequest(endpoint, tokens.client(), question);
        try {
            var answer = PushedAuthorizationResponse.parse(tokens.send("sign-in", pushed));
            if (!answer.indicatesSuccess()) {
                throw TokenEndpoint.refusal("sign-in", answer.toErrorResponse().getErrorObject());
            }
            var reference = answer.toSuccessResponse().getRequestURI();
            return new AuthenticationRequest.Builder(reference, tokens.client().getClientID())
                    .endpointURI(tokens.realm().browser("auth"))
                    .build()
                    .toURI();
        } catch (ParseException nonsense) {
            throw new IdentityUnavailable("sign-in", nonsense);
        }
    }

    /** Where to send the browser, with the question in the address. */
    public URI plain(SignInRequest request, String language) {
        return question(request, language).build().toURI();
    }

    /** The same for somebody who has to show more than at a usual sign-in. */
    public URI plain(SignInRequest request, String language, String level) {
        return question(request, language)
                .acrValues(List.of(new ACR(level)))
                .build()
                .toURI();
    }

    private AuthenticationRequest.Builder question(SignInRequest request, String language) {
        var client = tokens.client().getClientID();
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client, request.callback())
                .endpointURI(tokens.realm().browser("auth"))
                .state(new State(request.state()))
                .nonce(new Nonce(request.nonce()))
                .codeChallenge(new CodeVerifier(request.verifier()), CodeChallengeMethod.S256)
                .uiLocales(languages(language));
    }

    private static List<LangTag> languages(String language) {
        try {
            return List.of(LangTag.parse(language));
        } catch (LangTagException unknown) {
            throw new IllegalArgumentException("not a language: " + language, unknown);
        }
    }

    /**
     * Says who signed in.
     *
     * @param idToken as received with the code
     * @return the claims of the ID token
     * @throws IdentityRefused if it is not genuine or not the answer to this request
     */
    public Map<String, Object> whoSignedIn(String idToken, SignInRequest request) {
        return claims(idToken, new Nonce(request.nonce()));
    }

    /**
     * Says who is signed in still, and as what.
     *
     * @param idToken as received with a renewal
     * @return the claims of the ID token
     * @throws IdentityRefused if it is not genuine
     */
    public Map<String, Object> whoIsSignedIn(String idToken) {
        return claims(idToken, null);
    }

    private Map<String, Object> claims(String idToken, @Nullable Nonce nonce) {
        var validator = new IDTokenValidator(issuer, tokens.client().getClientID(), keys, null);
        try {
            return validator.validate(JWTParser.parse(idToken), nonce).toJSONObject();
        } catch (KeySourceException outage) {
            throw new IdentityUnavailable("signing keys", outage);
        } catch (BadJOSEException | JOSEException | java.text.ParseException notGenuine) {
            throw new IdentityRefused("ID token", String.valueOf(notGenuine.getMessage()));
        }
    }

    /**
     * Which session has ended at Keycloak.
     *
     * @param logoutToken as posted to the portal's back-channel logout
     * @return Keycloak's id of the session ({@code sid})
     * @throws IdentityRefused if the token is not genuine, or names no session
     */
    public String endedSession(String logoutToken) {
        var validator = new LogoutTokenValidator(issuer, tokens.client().getClientID(), true, keys, null);
        try {
            var session = validator.validate(JWTParser.parse(logoutToken)).getSessionID();
            if (session == null) {
                throw new IdentityRefused("logout token", "no sid");
            }
            return session.getValue();
        } catch (KeySourceException outage) {
            throw new IdentityUnavailable("signing keys", outage);
        } catch (BadJOSEException | JOSEException | java.text.ParseException notGenuine) {
            throw new IdentityRefused("logout token", String.valueOf(notGenuine.getMessage()));
        }
    }

    /** Whether an answer that names its issuer (RFC 9207) comes from this realm. */
    public boolean isIssuedBy(String name) {
        return issuer.getValue().equals(name);
    }

    /** Where to send the browser to sign out everywhere, and come back. */
    public URI signOut(String idToken, URI returnTo) {
        try {
            var endpoint = tokens.realm().browser("logout");
            return new LogoutRequest(endpoint, JWTParser.parse(idToken), returnTo, null).toURI();
        } catch (java.text.ParseException notOurs) {
            throw new IllegalArgumentException("not an ID token", notOurs);
        }
    }
}
