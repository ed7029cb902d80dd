package io.linknet.launcher.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
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

    /** The archive that the build made, the newest if there are several; empty if it is not built. */
    public Optional<Path> archive(Path root) {
        var target = root.resolve(text).resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(text + "(-[0-9].*)?\\.war"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Optional<ServiceName> of(String text) {
        return Arrays.stream(values()).filter(name -> name.text.equals(text)).findFirst();
    }
}
