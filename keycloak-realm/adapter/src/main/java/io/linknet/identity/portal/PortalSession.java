package io.linknet.identity.portal;

import io.linknet.identity.bearer.Callers;
import io.linknet.identity.service.PersonalAccess;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.token.SecondFactor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's time at the portal, from sign-in to sign-out.
 *
 * <p>It ends 30 minutes after the last request and 8 hours after sign-in, whatever happens in between.
 *
 * @param key digest of the cookie's value; knowing it opens nothing
 * @param keycloakSession Keycloak's id of its own session ({@code sid}), for logout from there
 * @param person {@code <issuer>|<subject>}
 * @param loginName what the person typed to sign in
 * @param name how to address the person
 * @param memberships the members the person may act for and the roles in each, as Keycloak last said; never empty
 * @param alias the member acted for now
 * @param tokens to call services with
 * @param startedAt when the person signed in
 * @param seenAt when the last request came, to the minute
 * @param secondFactorAt when a second factor was shown, as Keycloak last said; null if none was
 * @param kept a form that waits for a second factor; null if none does
 */
public record PortalSession(
        String key,
        String keycloakSession,
        String person,
        String loginName,
        String name,
        List<Membership> memberships,
        String alias,
        SessionTokens tokens,
        Instant startedAt,
        Instant seenAt,
        @Nullable Instant secondFactorAt,
        @Nullable KeptForm kept) {

    /** Longest time between two requests. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** Longest time from sign-in to the end. */
    public static final Duration LONGEST = Duration.ofHours(8);

    static final Duration SEEN_STEP = Duration.ofMinutes(1);

    /** Begins a session for who signed in; empty for a person who belongs to no member. */
    static Optional<PortalSession> begin(String key, Map<String, Object> idToken, SessionTokens tokens, Instant now) {
        var memberships = Membership.of(idToken.get("organization"));
        if (memberships.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PortalSession(
                key,
                text(idToken, "sid"),
                text(idToken, "iss") + '|' + text(idToken, "sub"),
                text(idToken, "preferred_username"),
                text(idToken, "name"),
                memberships,
                memberships.get(0).alias(),
                tokens,
                now,
                now,
                secondFactor(idToken),
                null));
    }

    boolean isOver(Instant now) {
        return now.isAfter(seenAt.plus(IDLE)) || now.isAfter(startedAt.plus(LONGEST));
    }

    boolean isDueToBeSeen(Instant now) {
        return now.isAfter(seenAt.plus(SEEN_STEP));
    }

    PortalSession seen(Instant now) {
        return with(memberships, alias, tokens, now, secondFactorAt, kept);
    }

    /** Takes over what a renewal says; the person still belongs to a member. */
    PortalSession renewed(Map<String, Object> claims, SessionTokens fresh) {
        var current = Membership.of(claims.get("organization"));
        var still = current.stream().anyMatch(it -> it.alias().equals(alias));
        var chosen = still ? alias : current.get(0).alias();
        return with(current, chosen, fresh, seenAt, secondFactor(claims), kept);
    }

    /** Acts for another of the person's members from now on, in the roles held there; unchanged if the person does not belong to it. */
    PortalSession actingFor(String other) {
        var belongs = memberships.stream().anyMatch(it -> it.alias().equals(other));
        return belongs ? with(memberships, other, tokens, seenAt, secondFactorAt, kept) : this;
    }

    /** The same with a form that waits. */
    PortalSession keeping(@Nullable KeptForm form) {
        return with(memberships, alias, tokens, seenAt, secondFactorAt, form);
    }

    /**
     * Takes over from the session before: its member and, if the sign-in was for it, its form.
     *
     * @param former of the same person
     * @param form the form that the sign-in was for; null if it was for none
     */
    PortalSession goingOnFrom(PortalSession former, @Nullable String form, Instant now) {
        return actingFor(former.alias)
                .keeping(former.waiting(now).filter(it -> it.id().equals(form)).orElse(null));
    }

    /** The form that waits, if any still does for the member acted for. */
    Optional<KeptForm> waiting(Instant now) {
        return Optional.ofNullable(kept).filter(form -> form.alias().equals(alias) && !form.isOver(now));
    }

    private static @Nullable Instant secondFactor(Map<String, Object> claims) {
        return SecondFactor.shownAt(claims.get(SecondFactor.CLAIM)).orElse(null);
    }

    /** The same time of the same person, what can change of it being as said. */
    private PortalSession with(
            List<Membership> memberships,
            String alias,
            SessionTokens tokens,
            Instant seenAt,
            @Nullable Instant secondFactorAt,
            @Nullable KeptForm kept) {
        return new PortalSession(
                key,
                keycloakSession,
                person,
                loginName,
                name,
                memberships,
                alias,
                tokens,
                startedAt,
                seenAt,
                secondFactorAt,
                kept);
    }

    /** The member acted for. */
    public Membership member() {
        return memberships.stream()
                .filter(it -> it.alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    /** Who acts for whom. */
    public Caller caller() {
        var member = member();
        return new Caller(member.id(), member.kind(), alias, person, name, Callers.roles(member.roles()));
    }

    PersonalAccess access() {
        return new PersonalAccess(key, alias, tokens.access());
    }

    private static String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : "";
    }

    @Override
    public String toString() {
        return "session of " + loginName + " for " + alias;
    }
}
