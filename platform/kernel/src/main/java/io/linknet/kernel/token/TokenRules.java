package io.linknet.kernel.token;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one service demands of an access token.
 *
 * @param issuer the only issuer believed, compared letter by letter
 * @param audience the name of this service; a token for several services is refused, since each could use it at the other
 * @param authorisedParties the clients whose tokens are taken ({@code azp}) beside those of the members themselves; empty takes
 *     any client of the issuer
 */
public record TokenRules(String issuer, String audience, Set<String> authorisedParties) {

    /** Keeps its own copy of the clients. */
    public TokenRules {
        authorisedParties = Set.copyOf(authorisedParties);
    }

    private static final String MEMBERS_CLIENT = "member-";
    private static final Pattern LETTERS = Pattern.compile("[a-z]{6}");

    /** Whether tokens of that client are taken: a listed one, or one of the very member that the token acts for. */
    boolean takes(@Nullable Object client, @Nullable ActingMember member) {
        return authorisedParties.isEmpty()
                || client instanceof String name
                        && (authorisedParties.contains(name) || member != null && isClientOf(name, member));
    }

    /** A member's own client is called {@code member-<alias>-} and six letters, as the portal names it. */
    static boolean isClientOf(String client, ActingMember member) {
        var own = MEMBERS_CLIENT + member.alias() + '-';
        return client.startsWith(own)
                && LETTERS.matcher(client.substring(own.length())).matches();
    }

    /** Takes tokens of any client of the issuer. */
    public static TokenRules of(String issuer, String audience) {
        return new TokenRules(issuer, audience, Set.of());
    }
}
