package io.linknet.identity.portal;

import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.IdentityUnavailable;
import io.linknet.identity.openid.SignInPages;
import io.linknet.identity.openid.SignInRequest;
import io.linknet.identity.openid.TokenEndpoint;
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

/** Sign-in, session and sign-out as they happen, without anything of the servlet container. */
final class SignInFlow {

    static final String CALLBACK = "/session/callback";

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
        var pending = new PendingSignIn(request, returnTo, clock.instant());
        return new Begun(pages.pushed(request, language), request.state(), pending.sealed(cipher));
    }

    Optional<PendingSignIn> pending(String cookie, String state) {
        return PendingSignIn.opened(cookie, state, cipher, clock.instant());
    }

    /** Turns the code into a session with a new id; empty for a person who belongs to no member. */
    Optional<Finished> finish(PendingSignIn pending, String code) {
        var received = tokens.redeem(code, pending.request());
        var claims = pages.whoSignedIn(received.id(), pending.request());
        var now = clock.instant();
        var cookie = unguessable();
        return PortalSession.begin(key(cookie), claims, SessionTokens.of(received, now), now)
                .map(session -> {
                    sessions.begin(session);
                    return new Finished(cookie, pending.returnTo());
                });
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

    /** Ends the session behind a cookie, if there is one. */
    void forget(String cookie) {
        sessions.end(key(cookie));
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
