package io.linknet.portal.audit.entity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whose log is read; each service keeps its own. */
public enum Log {
    PROCUREMENT,
    PRODUCTION_SYNC,
    LOGISTICS,
    SUPPLY_FINANCE,
    PARTNER_PORTAL;

    /** The log of that name; procurement's when there is none. */
    public static Log of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(PROCUREMENT);
    }
}
