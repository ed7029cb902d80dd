package io.linknet.identity.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;

/**
 * One attempt to sign in, from the redirect to the answer.
 *
 * @param state ties the answer to the browser that asked
 * @param nonce ties the ID token to this attempt
 * @param verifier proves that the code comes back to who asked for it (PKCE)
 * @param callback where the answer goes
 */
public record SignInRequest(String state, String nonce, String verifier, URI callback) {

    /** A fresh attempt with unguessable values. */
    public static SignInRequest comingBackTo(URI callback) {
        return new SignInRequest(
                new State(32).getValue(), new Nonce(32).getValue(), new CodeVerifier().getValue(), callback);
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "a sign-in coming back to " + callback;
    }
}
