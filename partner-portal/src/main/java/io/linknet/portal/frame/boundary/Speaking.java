package io.linknet.portal.frame.boundary;

import io.linknet.kernel.rest.Problems;
import io.linknet.portal.ui.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;

/** Which language a request is answered in: the one chosen before, else the browser's, else Chinese. */
final class Speaking {

    static final String COOKIE = "linknet-language";

    private Speaking() {}

    static Language language(HttpServletRequest request) {
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> asked(request));
    }

    private static Language asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.ZH;
        }
        var locale = Problems.locale(Collections.list(request.getLocales()));
        return Language.of(locale.getLanguage()).orElse(Language.ZH);
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }
}
