package io.linknet.identity.headless;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cookies of one walk through the login pages.
 *
 * <p>Java's own cookie store drops {@code Secure} cookies on {@code http://localhost}, which browsers accept. All pages of
 * a walk lie on one host, so path alone decides.
 */
final class CookieBox {

    private record Key(String name, String path) {}

    private final Map<Key, String> values = new LinkedHashMap<>();

    void take(HttpHeaders headers) {
        headers.allValues("Set-Cookie").forEach(this::take);
    }

    private void take(String header) {
        var parts = header.split(";");
        var pair = parts[0].split("=", 2);
        var attributes = Arrays.stream(parts).skip(1).map(String::trim).toList();
        var path = attributes.stream()
                .filter(it -> it.regionMatches(true, 0, "path=", 0, 5))
                .map(it -> it.substring(5))
                .findFirst()
                .orElse("/");
        var key = new Key(pair[0].trim(), path);
        if (pair.length < 2
                || pair[1].isEmpty()
                || attributes.stream().anyMatch(it -> it.equalsIgnoreCase("max-age=0"))) {
            values.remove(key);
        } else {
            values.put(key, pair[1]);
        }
    }

    String headerFor(URI address) {
        return values.entrySet().stream()
                .filter(cookie -> address.getPath().startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
