package io.linknet.portal.frame.boundary;

import io.linknet.portal.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an action did, told once on the page that follows it; travels in a cookie, so that any instance can tell it. */
final class Flash {

    static final String COOKIE = "linknet-flash";

    private static final int LONGEST = 1_000;

    private Flash() {}

    /** The cookie's value for a message key and what fills its placeholders. */
    static String written(String key, Object... arguments) {
        return Stream.concat(Stream.of(key), Arrays.stream(arguments).map(String::valueOf))
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    /** The message in a cookie's value; empty for values that are not ours. */
    static Optional<String> read(@Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts = Arrays.stream(value.split("\\.", -1))
                    .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                    .toList();
            var key = parts.get(0);
            return Texts.has(key)
                    ? Optional.of(Texts.t(key, parts.subList(1, parts.size()).toArray()))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
