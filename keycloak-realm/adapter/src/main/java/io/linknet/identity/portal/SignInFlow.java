package io.linknet.identity.portal;

import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.IdentityUnavailable;
import io.linknet.identity.openid.NewFactor;
import io.linknet.identity.openid.SignInPages;
import io.linknet.identity.openid.SignInRequest;
import io.linknet.identity.openid.TokenEndpoint;
import io.linknet.kernel.rest.FreshSignIn;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sign-in, session and sign-out as they happen, without anything of the servlet container. */
final class SignInFlow {

    static final String CALLBACK = "/session/callback";

    /** The page that shows the form that waits. */
    static final OwnPath GO_ON = new OwnPath("/go-on");

    private static final Logger LOG = System.getLogger(SignInFlow.class.getName());
    private static final int COOKIE_BYTES = 32;

    private final URI publicUrl;
    private final TokenEndpoint tokens;
    private final SignInPages pages;
    private final PortalSessions sessions;
    private final SessionCipher cipher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInFlow(URI publicUrl, TokenEndpoint tokens, PortalSessions sessions, SessionCipher cipher, Clock clock) {
        this.publicUrl = publicUrl;
        this.tokens = tokens;
        this.pages = new SignInPages(tokens);
        this.sessions = sessions;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * A sign-in begun.
     *
     * @param address where to send the browser
     * @param state names the attempt
     * @param cookie what the browser keeps until it comes back
     */
    record Begun(URI address, String state, String cookie) {}

    /**
     * A sign-in finished.
     *
     * @param cookie value of the session's cookie; the only copy
     * @param returnTo the page the person wanted
     */
    record Finished(String cookie, OwnPath returnTo) {}

    Begun begin(OwnPath returnTo, String language) {
        var request = SignInRequest.comingBackTo(URI.create(publicUrl + CALLBACK));
        var pending = new PendingSignIn(request, returnTo, null, false, clock.instant());
        return new Begun(pages.pushed(request, language), request.state(), pending.sealed(cipher));
    }

    /** Asks the person of a session for a second factor; what is done with the answer is bound to this session and its form. */
    Begun stepUp(PortalSession session, OwnPath returnTo, String language) {
        var request = SignInRequest.comingBackTo(URI.create(publicUrl + CALLBACK));
        var form = session.waiting(clock.instant());
        var page = form.isPresent() ? GO_ON : returnTo;
        var pending = new PendingSignIn(request, page, form.map(KeptForm::id).orElse(""), false, clock.instant());
        var address = pages.pushed(request, language, FreshSignIn.ACR);
        return new Begun(address, request.state(), pending.sealed(cipher));
    }

    /** Has a person set up a second factor, who shows the one held, if any; the page is told what came of it. */
    Begun setUp(NewFactor factor, boolean hasOne, OwnPath returnTo, String language) {
        var request = SignInRequest.comingBackTo(URI.create(publicUrl + CALLBACK));
        var pending = new PendingSignIn(request, returnTo, hasOne ? "" : null, true, clock.instant());
        var address = pages.pushed(request, language, factor, hasOne);
        return new Begun(address, request.state(), pending.sealed(cipher));
    }

    /** Keeps a form until its person has shown a second factor; the former one, if any, is forgotten. */
    void keep(PortalSession session, String action, String body, String page) {
        var form = new KeptForm(unguessable(), session.alias(), action, body, page, clock.instant());
        sessions.change(session.key(), clock.instant(), it -> it.keeping(form));
    }

    Optional<PendingSignIn> pending(String cookie, String state) {
        return PendingSignIn.opened(cookie, state, cipher, clock.instant());
    }

    /**
     * Turns the code into a session with a new id; empty for a person who belongs to no member.
     *
     * @param status what Keycloak says came of setting a second factor up, if that was asked
     * @param former cookie of the session that the browser has so far, which ends; empty when there is none
     */
    Optional<Finished> finish(PendingSignIn pending, String code, @Nullable String status, Optional<String> former) {
        var now = clock.instant();
        var before = former.flatMap(cookie -> sessions.find(key(cookie), now));
        before.ifPresent(session -> sessions.end(session.key()));
        return begun(pending, code, before.orElse(null))
                .map(cookie -> new Finished(cookie, returnTo(pending, status, key(cookie))));
    }

    private OwnPath returnTo(PendingSignIn pending, @Nullable String status, String session) {
        var page = pending.returnTo();
        return pending.outcome(status)
                .map(word -> OwnPath.of(page.value() + "?status=" + SealedOutcome.sealed(word, session, cipher)))
                .orElse(page);
    }

    /** What Keycloak said when it sent the browser back with this session; empty for what did not come from {@link #finish}. */
    Optional<String> outcome(PortalSession session, String sealed) {
        return SealedOutcome.opened(sealed, session.key(), cipher);
    }

    /** Begins the session; the answer is its cookie. */
    private Optional<String> begun(PendingSignIn pending, String code, @Nullable PortalSession former) {
        var received = tokens.redeem(code, pending.request());
        var claims = pages.whoSignedIn(received.id(), pending.request());
        var now = clock.instant();
        var cookie = unguessable();
        return PortalSession.begin(key(cookie), claims, SessionTokens.of(received, now), now)
                .map(session -> goingOn(session, pending, former))
                .map(session -> {
                    sessions.begin(session);
                    return cookie;
                });
    }

    /** Only the same person goes on with what the former session was about; a second factor that was not shown is none. */
    private PortalSession goingOn(PortalSession session, PendingSignIn pending, @Nullable PortalSession former) {
        if (former == null || !former.person().equals(session.person())) {
            return session;
        }
        if (pending.stepUp() != null && session.secondFactorAt() == null) {
            throw new IdentityRefused("second factor", "not shown");
        }
        return session.goingOnFrom(former, pending.stepUp(), clock.instant());
    }

    /** The living session behind a cookie, its tokens fresh enough to call services with. */
    Optional<PortalSession> session(String cookie) {
        var now = clock.instant();
        return sessions.find(key(cookie), now)
                .filter(session -> !session.isOver(now))
                .flatMap(session -> session.tokens().needRenewal(now) ? renewed(session) : Optional.of(seen(session)));
    }

    private PortalSession seen(PortalSession session) {
        var now = clock.instant();
        if (session.isDueToBeSeen(now)) {
            sessions.seen(session.key(), now);
        }
        return session;
    }

    private Optional<PortalSession> renewed(PortalSession session) {
        try {
            var fresh = tokens.renew(session.tokens().refresh());
            var claims = pages.whoIsSignedIn(fresh.id());
            return renewed(seen(session), claims, SessionTokens.of(fresh, clock.instant()));
        } catch (IdentityRefused ended) {
            sessions.end(session.key());
            return Optional.empty();
        } catch (IdentityUnavailable outage) {
            LOG.log(Level.WARNING, "a session goes on without renewal: {0}", outage.getMessage());
            return Optional.of(session);
        }
    }

    private Optional<PortalSession> renewed(PortalSession session, Map<String, Object> claims, SessionTokens fresh) {
        if (Membership.of(claims.get("organization")).isEmpty()) {
            sessions.end(session.key());
            return Optional.empty();
        }
        return sessions.change(session.key(), clock.instant(), it -> it.renewed(claims, fresh));
    }

    void actFor(PortalSession session, String alias) {
        sessions.change(session.key(), clock.instant(), it -> it.actingFor(alias));
    }

    /** Ends the session here; the answer is where Keycloak ends its own. */
    URI signOut(PortalSession session) {
        sessions.end(session.key());
        return pages.signOut(session.tokens().id(), URI.create(publicUrl + "/"));
    }

    /**
     * Ends what Keycloak says has ended.
     *
     * @throws IdentityRefused if it was not Keycloak who said so
     */
    void endedElsewhere(String logoutToken) {
        sessions.endAllOf(pages.endedSession(logoutToken));
    }

    boolean isOurIssuer(String issuer) {
        return pages.isIssuedBy(issuer);
    }

    private String unguessable() {
        var bytes = new byte[COOKIE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String key(String cookie) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(cookie.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
