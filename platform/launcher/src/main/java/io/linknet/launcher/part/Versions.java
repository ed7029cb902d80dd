package io.linknet.launcher.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of the bundled servers, as the parent POM pins them. */
final class Versions {

    private static final Properties PINNED = read();

    private Versions() {}

    static String of(String server) {
        var version = PINNED.getProperty(server);
        if (version == null) {
            throw new IllegalArgumentException("no version of " + server);
        }
        return version;
    }

    private static Properties read() {
        var properties = new Properties();
        try (var stream = Versions.class.getResourceAsStream("/io/linknet/launcher/versions.properties")) {
            if (stream == null) {
                throw new IllegalStateException("versions.properties is missing from the launcher");
            }
            properties.load(stream);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
