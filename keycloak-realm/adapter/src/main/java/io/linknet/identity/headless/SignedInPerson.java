package io.linknet.identity.headless;

import io.linknet.identity.openid.Grant;
import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.SignInTokens;
import io.linknet.identity.openid.TokenEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A person who signed in without a browser, with a token for each service when it is needed.
 *
 * <p>Thread-safe; tokens are kept until half a minute before they expire and renewed while Keycloak's session lives.
 */
public final class SignedInPerson {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final String name;
    private final List<String> aliases;
    private final Map<String, Held> held = new HashMap<>();
    private final Supplier<SignInTokens> secondFactor;
    private SignInTokens tokens;
    private Instant tokensUntil;

    private record Held(String token, Instant until) {}

    SignedInPerson(
            TokenEndpoint endpoint,
            Clock clock,
            Map<String, Object> claims,
            SignInTokens tokens,
            Supplier<SignInTokens> secondFactor) {
        this.secondFactor = secondFactor;
        this.endpoint = endpoint;
        this.clock = clock;
        this.name = String.valueOf(claims.get("name"));
        this.aliases = claims.get("organization") instanceof Map<?, ?> organizations
                ? organizations.keySet().stream().map(String::valueOf).sorted().toList()
                : List.of();
        this.tokens = tokens;
        this.tokensUntil = until(tokens.access());
    }

    /** The person's name, as people write it. */
    public String name() {
        return name;
    }

    /** The members the person may act for. */
    public List<String> aliases() {
        return aliases;
    }

    /** An access token for one service, acting for the person's only (or first) member. */
    public String tokenFor(String service) {
        if (aliases.isEmpty()) {
            throw new IdentityRefused("exchange for " + service, name + " belongs to no member");
        }
        return tokenFor(service, aliases.get(0));
    }

    /** An access token for one service, acting for that member. */
    public synchronized String tokenFor(String service, String alias) {
        var known = held.get(service + ' ' + alias);
        if (known != null && clock.instant().isBefore(known.until)) {
            return known.token;
        }
        if (!clock.instant().isBefore(tokensUntil)) {
            tokens = endpoint.renew(tokens.refresh());
            tokensUntil = until(tokens.access());
        }
        var grant = endpoint.exchange(tokens.access().accessToken(), service, alias);
        held.put(service + ' ' + alias, new Held(grant.accessToken(), until(grant)));
        return grant.accessToken();
    }

    /**
     * Shows a second factor, as a service's challenge (RFC 9470) asks for; who has none yet sets codes up.
     *
     * @throws IdentityRefused if Keycloak takes no code
     */
    public synchronized void stepUp() {
        tokens = secondFactor.get();
        tokensUntil = until(tokens.access());
        held.clear();
    }

    /**
     * Whether an answer asks for a second factor.
     *
     * @param challenge value of its header {@code WWW-Authenticate}; empty when it has none
     */
    public static boolean isAskedBy(int status, String challenge) {
        return status == 401 && challenge.contains("insufficient_user_authentication");
    }

    private Instant until(Grant grant) {
        return clock.instant().plusSeconds(grant.lifetimeSeconds()).minus(MARGIN);
    }

    @Override
    public String toString() {
        return name + " of " + String.join(", ", aliases);
    }
}
