package io.linknet.launcher.part;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The five services, by the names of their folders. */
public enum ServiceName {
    PROCUREMENT("procurement"),
    PRODUCTION_SYNC("production-sync"),
    LOGISTICS("logistics"),
    SUPPLY_FINANCE("supply-finance"),
    PARTNER_PORTAL("partner-portal");

    private final String text;

    ServiceName(String text) {
        this.text = text;
    }

    /** For example {@code production-sync}. */
    public String text() {
        return text;
    }

    /** For example {@code production_sync}. */
    public String database() {
        return text.replace('-', '_');
    }

    /** Where its resources begin: {@code /api/production-sync}; the portal has the pages, from the root on. */
    public String contextRoot() {
        return this == PARTNER_PORTAL ? "" : "/api/" + text;
    }

    /** The archive that the build made. */
    public Path archive(Path root) {
        return root.resolve(text).resolve("target").resolve(text + ".war");
    }

    public static Optional<ServiceName> of(String text) {
        return Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst();
    }
}
