package io.linknet.identity.portal;

import io.linknet.identity.IdentitySettings;
import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.IdentityUnavailable;
import io.linknet.identity.openid.NewFactor;
import io.linknet.identity.openid.TokenEndpoint;
import io.linknet.identity.portal.SignInFlow.Begun;
import io.linknet.kernel.rest.Problems;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in at the portal: authorization code with PKCE and PAR, tokens kept on the server.
 *
 * <p>The portal makes it a bean by one class, {@code @ApplicationScoped class SignIn extends PortalSignIn}, and may say
 * which pages need nobody signed in. Its own addresses:
 *
 * <ul>
 *   <li>{@code GET /session/sign-in?return=/page}: begins, and comes back to that page
 *   <li>{@code GET /session/step-up?return=/page}: asks who is signed in for a second factor, and comes back to that page or to
 *       the form that waits for it ({@link #keep})
 *   <li>{@code GET /session/callback}: where Keycloak answers
 *   <li>{@code POST /session/member} with {@code alias} and {@code return}: acts for another of the person's members
 *   <li>{@code POST /session/sign-out}: signs out here and at Keycloak
 *   <li>{@code POST /session/backchannel-logout}: Keycloak says that a session has ended
 * </ul>
 *
 * <p>A signed-in person is the request's principal, a {@link PortalPerson}.
 */
public class PortalSignIn implements HttpAuthenticationMechanism {

    private static final Logger LOG = System.getLogger(PortalSignIn.class.getName());

    private static final List<String> PUBLIC = List.of(
            "/api/", "/assets/", "/webjars/", "/trace/", "/problems/", "/health", "/metrics", "/openapi", "/favicon");

    @Inject
    IdentitySettings settings;

    @Inject
    @ConfigProperty(name = "linknet.session-key")
    String sessionKey;

    @Inject
    Clock clock;

    private volatile @Nullable SignInFlow flow;

    /** Whether a page may be seen by anybody; the portal adds its own, for example its front page. */
    protected boolean isPublic(String path) {
        return PUBLIC.stream().anyMatch(path::startsWith);
    }

    /** The language of the sign-in pages. */
    protected String language(HttpServletRequest request) {
        return Problems.locale(Collections.list(request.getLocales())).toLanguageTag();
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        try {
            return switch (path) {
                case "/session/sign-in" -> begin(context, OwnPath.of(request.getParameter("return")));
                case "/session/step-up" -> stepUp(context, OwnPath.of(request.getParameter("return")));
                case SignInFlow.CALLBACK -> finish(context);
                case "/session/member" -> chooseMember(context);
                case "/session/sign-out" -> signOut(context);
                case "/session/backchannel-logout" -> endedElsewhere(context);
                default -> page(context, path);
            };
        } catch (IdentityUnavailable outage) {
            LOG.log(Level.WARNING, "sign-in is not possible now", outage);
            return refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (IdentityRefused refusal) {
            LOG.log(Level.INFO, "sign-in refused: {0}", refusal.getMessage());
            return refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private AuthenticationStatus page(HttpMessageContext context, String path) {
        var session = session(context.getRequest());
        if (session.isPresent()) {
            var person = PortalPerson.of(session.get());
            return context.notifyContainerAboutLogin(
                    person, new HashSet<>(session.get().member().roles()));
        }
        return isPublic(path) ? context.doNothing() : askToSignIn(context);
    }

    /** Leads to the sign-in and back: to this page, or to the page whose form or fragment this request belongs to. */
    private AuthenticationStatus askToSignIn(HttpMessageContext context) {
        var request = context.getRequest();
        var fragment = request.getHeader("HX-Request") != null;
        var asked = request.getMethod().equals("GET") && !fragment ? address(request) : referringPage(request);
        if (!fragment) {
            return begin(context, asked);
        }
        var signIn = "/session/sign-in?return=" + URLEncoder.encode(asked.value(), StandardCharsets.UTF_8);
        context.getResponse().setHeader("HX-Redirect", signIn);
        context.getResponse().setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static OwnPath address(HttpServletRequest request) {
        var query = request.getQueryString();
        return OwnPath.of(query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query);
    }

    private OwnPath referringPage(HttpServletRequest request) {
        var origin = settings.publicUrl().toString();
        var referrer = Optional.ofNullable(request.getHeader("HX-Current-URL")).orElse(request.getHeader("Referer"));
        return referrer != null && referrer.startsWith(origin + "/")
                ? OwnPath.of(referrer.substring(origin.length()))
                : OwnPath.HOME;
    }

    private AuthenticationStatus begin(HttpMessageContext context, OwnPath returnTo) {
        var begun = flow().begin(returnTo, language(context.getRequest()));
        keep(begun, context.getResponse());
        return redirect(context.getResponse(), begun.address().toString());
    }

    /** Who is not signed in at all signs in first, and is asked for a second factor when it is needed. */
    private AuthenticationStatus stepUp(HttpMessageContext context, OwnPath returnTo) {
        var request = context.getRequest();
        var session = session(request);
        if (session.isEmpty()) {
            return begin(context, returnTo);
        }
        var begun = flow().stepUp(session.get(), returnTo, language(request));
        keep(begun, context.getResponse());
        return redirect(context.getResponse(), begun.address().toString());
    }

    /**
     * Keeps a form in the session of who posted it, until that person has shown a second factor.
     *
     * @param body its fields, percent-encoded
     * @return where the browser is to go for that
     */
    public String keep(HttpServletRequest request, String body) {
        var page = referringPage(request);
        if (!body.isEmpty() && body.length() <= KeptForm.LARGEST) {
            session(request).ifPresent(it -> flow().keep(it, address(request).value(), body, page.value()));
        }
        return "/session/step-up?return=" + URLEncoder.encode(page.value(), StandardCharsets.UTF_8);
    }

    /**
     * Has a person set up a second factor at Keycloak. A second factor held already is shown first, else the password given again.
     *
     * @param response gets the cookie that the browser keeps until it comes back
     * @param hasOne whether the person has a second factor
     * @param page told what came of it, by {@code status}, which {@link #outcome} reads
     * @return where the browser is to go for that
     * @throws IdentityUnavailable if Keycloak does not answer
     */
    public URI setUp(
            HttpServletRequest request, HttpServletResponse response, NewFactor factor, boolean hasOne, String page) {
        var begun = flow().setUp(factor, hasOne, OwnPath.of(page), language(request));
        keep(begun, response);
        return begun.address();
    }

    /**
     * What came of a second factor that was set up: {@code success}, {@code cancelled} or {@code error}, in Keycloak's word.
     *
     * @param status as the page was told it
     * @return empty if it was told something else, or in another session: anybody can write a link
     */
    public Optional<String> outcome(HttpServletRequest request, String status) {
        return session(request).flatMap(it -> flow().outcome(it, status));
    }

    /** The form that waits in the session of a request. */
    public Optional<KeptForm> waiting(HttpServletRequest request) {
        return session(request).flatMap(it -> it.waiting(clock.instant()));
    }

    private void keep(Begun begun, HttpServletResponse response) {
        cookies().setPending(response, begun.state(), begun.cookie(), PendingSignIn.LONGEST);
    }

    private AuthenticationStatus finish(HttpMessageContext context) {
        var request = context.getRequest();
        var state = Optional.ofNullable(request.getParameter("state")).orElse("");
        var pending = cookies().pending(request, state).flatMap(cookie -> flow().pending(cookie, state));
        if (pending.isEmpty()) {
            return redirect(context.getResponse(), OwnPath.HOME.value());
        }
        cookies().clearPending(context.getResponse(), state);
        var code = request.getParameter("code");
        if (code == null || !flow().isOurIssuer(String.valueOf(request.getParameter("iss")))) {
            return refuse(context.getResponse(), HttpServletResponse.SC_FORBIDDEN);
        }
        return flow().finish(
                        pending.get(),
                        code,
                        request.getParameter("kc_action_status"),
                        cookies().session(request))
                .map(finished -> {
                    cookies().setSession(context.getResponse(), finished.cookie());
                    return redirect(context.getResponse(), finished.returnTo().value());
                })
                .orElseGet(() -> refuse(context.getResponse(), HttpServletResponse.SC_FORBIDDEN));
    }

    private AuthenticationStatus chooseMember(HttpMessageContext context) {
        var request = context.getRequest();
        if (!isOwnForm(request)) {
            return refuse(context.getResponse(), HttpServletResponse.SC_FORBIDDEN);
        }
        var alias = Optional.ofNullable(request.getParameter("alias")).orElse("");
        session(request).ifPresent(session -> flow().actFor(session, alias));
        return redirect(
                context.getResponse(),
                OwnPath.of(request.getParameter("return")).value());
    }

    private AuthenticationStatus signOut(HttpMessageContext context) {
        var request = context.getRequest();
        if (!isOwnForm(request)) {
            return refuse(context.getResponse(), HttpServletResponse.SC_FORBIDDEN);
        }
        cookies().clearSession(context.getResponse());
        var goodbye = session(request).map(session -> flow().signOut(session).toString());
        return redirect(context.getResponse(), goodbye.orElse(OwnPath.HOME.value()));
    }

    private AuthenticationStatus endedElsewhere(HttpMessageContext context) {
        var token = context.getRequest().getParameter("logout_token");
        if (token == null || !context.getRequest().getMethod().equals("POST")) {
            return refuse(context.getResponse(), HttpServletResponse.SC_BAD_REQUEST);
        }
        flow().endedElsewhere(token);
        context.getResponse().setHeader("Cache-Control", "no-store");
        context.getResponse().setStatus(HttpServletResponse.SC_OK);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Posted from one of the portal's own pages; browsers say so themselves. */
    private boolean isOwnForm(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        return request.getMethod().equals("POST")
                && (site == null || site.equals("same-origin"))
                && (origin == null || origin.equals(settings.publicUrl().toString()));
    }

    private Optional<PortalSession> session(HttpServletRequest request) {
        return cookies().session(request).flatMap(flow()::session);
    }

    private PortalCookies cookies() {
        return new PortalCookies(settings.publicUrl());
    }

    private SignInFlow flow() {
        var known = flow;
        if (known == null) {
            var tokens = new TokenEndpoint(settings.realm(), settings.service(), settings.secret());
            var cipher = new SessionCipher(sessionKey);
            var sessions = new DatabasePortalSessions(database(), cipher);
            known = new SignInFlow(settings.publicUrl(), tokens, sessions, cipher, clock);
            flow = known;
        }
        return known;
    }

    @SuppressWarnings("BanJNDI") // the name is a constant
    private static DataSource database() {
        try {
            return InitialContext.doLookup("java:app/jdbc/linknet");
        } catch (NamingException missing) {
            throw new IllegalStateException("the portal has no database", missing);
        }
    }

    private static AuthenticationStatus redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        response.setHeader("Cache-Control", "no-store");
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new IllegalStateException("the browser went away", gone);
        }
    }
}
