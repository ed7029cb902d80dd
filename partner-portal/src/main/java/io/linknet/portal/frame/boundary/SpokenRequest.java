package io.linknet.portal.frame.boundary;

import io.linknet.portal.ui.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request that asks for the language chosen on the pages, so that refusals speak it like everything else. */
final class SpokenRequest extends HttpServletRequestWrapper {

    private final Language language;

    SpokenRequest(HttpServletRequest request, Language language) {
        super(request);
        this.language = language;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isLanguage(name) ? language.tag() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isLanguage(name) ? Collections.enumeration(List.of(language.tag())) : super.getHeaders(name);
    }

    @Override
    public Locale getLocale() {
        return language.locale();
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(List.of(language.locale()));
    }

    private static boolean isLanguage(String header) {
        return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(header);
    }
}
