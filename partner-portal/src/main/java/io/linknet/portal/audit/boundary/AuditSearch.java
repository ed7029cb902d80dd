package io.linknet.portal.audit.boundary;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, as it stands in the address of the page and of the services.
 *
 * <p>Days are Asia/Shanghai, both inclusive; what is absent lets everything through.
 */
public class AuditSearch {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("until")
    @Nullable
    String until;

    @QueryParam("action")
    @Nullable
    String action;

    @QueryParam("actor")
    @Nullable
    String actor;

    @QueryParam("object")
    @Nullable
    String object;

    /** Forms send empty fields; services are asked without them. */
    AuditSearch withoutBlanks() {
        from = orNull(from);
        until = orNull(until);
        action = orNull(action);
        actor = orNull(actor);
        object = orNull(object);
        return this;
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The fields that are filled. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        put(values, "from", from);
        put(values, "until", until);
        put(values, "action", action);
        put(values, "actor", actor);
        put(values, "object", object);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** The same as part of an address, without a leading {@code ?}. */
    String query() {
        return values().entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
