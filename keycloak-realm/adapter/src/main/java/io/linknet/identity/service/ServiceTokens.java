package io.linknet.identity.service;

import io.linknet.identity.IdentitySettings;
import io.linknet.identity.openid.Grant;
import io.linknet.identity.openid.TokenEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Access tokens for calling other services, each for one service only.
 *
 * <p>A person's token is narrowed by standard token exchange: to one audience and to the member acted for. A service that
 * acts for itself uses its own client credentials. Both are kept until half a minute before they expire.
 */
@ApplicationScoped
public class ServiceTokens {

    static final Duration MARGIN = Duration.ofSeconds(30);
    static final int BOUND = 5_000;

    @Inject
    IdentitySettings settings;

    @Inject
    Clock clock;

    private final ConcurrentHashMap<Purpose, Held> held = new ConcurrentHashMap<>();

    /** What a token is for; an empty session stands for the service itself. */
    private record Purpose(String session, String alias, String audience) {}

    private record Held(String token, Instant usableUntil) {}

    /** A token of the signed-in person, for one service and for the member acted for. */
    public String ofPerson(PersonalAccess person, String audience) {
        var purpose = new Purpose(person.session(), person.alias(), audience);
        return get(purpose, () -> endpoint().exchange(person.accessToken(), audience, person.alias()));
    }

    /** A token of this service itself, for one other service. */
    public String ofThisService(String audience) {
        return get(new Purpose("", "", audience), () -> endpoint().asSelf(audience));
    }

    /** Forgets the tokens of a session that has ended. */
    public void forget(String session) {
        held.keySet().removeIf(purpose -> purpose.session().equals(session));
    }

    private String get(Purpose purpose, Supplier<Grant> source) {
        var now = clock.instant();
        var known = held.get(purpose);
        if (known != null && now.isBefore(known.usableUntil)) {
            return known.token;
        }
        var grant = source.get();
        makeRoom(now);
        held.put(
                purpose,
                new Held(
                        grant.accessToken(),
                        now.plusSeconds(grant.lifetimeSeconds()).minus(MARGIN)));
        return grant.accessToken();
    }

    private void makeRoom(Instant now) {
        if (held.size() >= BOUND) {
            held.values().removeIf(it -> !now.isBefore(it.usableUntil));
        }
        if (held.size() >= BOUND) {
            held.clear();
        }
    }

    private TokenEndpoint endpoint() {
        return new TokenEndpoint(settings.realm(), settings.service(), settings.secret());
    }
}
