package io.linknet.kernel.token;

import java.util.Set;

/**
 * What one service demands of an access token.
 *
 * @param issuer the only issuer believed, compared letter by letter
 * @param audience the name of this service; a token for several services is refused, since each could use it at the other
 * @param authorisedParties the clients whose tokens are taken ({@code azp}); empty takes any client of the issuer
 */
public record TokenRules(String issuer, String audience, Set<String> authorisedParties) {

    /** Keeps its own copy of the clients. */
    public TokenRules {
        authorisedParties = Set.copyOf(authorisedParties);
    }

    /** Takes tokens of any client of the issuer. */
    public static TokenRules of(String issuer, String audience) {
        return new TokenRules(issuer, audience, Set.of());
    }
}
