package io.linknet.identity.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The portal's two cookies: {@code linknet} for the session, {@code linknet-in-...} for a sign-in under way.
 *
 * <p>Over HTTPS they are {@code Secure} and named {@code __Host-...}, which no other host or path can set.
 */
final class PortalCookies {

    private static final int STATE_PART = 12;

    private final boolean secure;

    PortalCookies(URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme());
    }

    Optional<String> session(HttpServletRequest request) {
        return value(request, name("linknet"));
    }

    void setSession(HttpServletResponse response, String value) {
        add(response, name("linknet"), value, -1);
    }

    void clearSession(HttpServletResponse response) {
        add(response, name("linknet"), "", 0);
    }

    Optional<String> pending(HttpServletRequest request, String state) {
        return value(request, pendingName(state));
    }

    void setPending(HttpServletResponse response, String state, String value, Duration longest) {
        add(response, pendingName(state), value, (int) longest.toSeconds());
    }

    void clearPending(HttpServletResponse response, String state) {
        add(response, pendingName(state), "", 0);
    }

    /** One per attempt, so that two tabs can sign in side by side. */
    private String pendingName(String state) {
        var part = state.replaceAll("[^A-Za-z0-9_-]", "");
        return name("linknet-in-" + part.substring(0, Math.min(STATE_PART, part.length())));
    }

    private String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private void add(HttpServletResponse response, String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
