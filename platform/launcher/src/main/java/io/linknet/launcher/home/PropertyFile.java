package io.linknet.launcher.home;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings written down for other processes, readable by this user only. */
public final class PropertyFile {

    private PropertyFile() {}

    /** Writes them as {@link java.util.Properties} reads them. */
    public static Path write(Path file, Map<String, String> settings) {
        Home.writePrivately(file, lines(settings));
        return file;
    }

    /** Writes them as system properties in an argument file, {@code java @file}: a command line is public, a file is not. */
    public static Path writeArguments(Path file, Map<String, String> settings) {
        var quoted = settings.entrySet().stream()
                .map(entry -> "\"-D" + entry.getKey() + "="
                        + escaped(entry.getValue()).replace("\"", "\\\"") + "\"\n")
                .collect(Collectors.joining());
        Home.writePrivately(file, quoted);
        return file;
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }
}
