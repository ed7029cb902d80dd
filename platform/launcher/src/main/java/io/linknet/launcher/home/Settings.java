package io.linknet.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the operator configured: {@code linknet.properties} in the data folder, overruled by the environment.
 *
 * <p>An external broker, identity server or database needs nothing else; see the operator guide.
 */
public final class Settings {

    private final Map<String, String> file;

    private final Map<String, String> environment;

    Settings(Map<String, String> file, Map<String, String> environment) {
        this.file = Map.copyOf(file);
        this.environment = Map.copyOf(environment);
    }

    /** Reads the file of this installation, if there is one, and the environment. */
    public static Settings read(Home home) {
        var path = home.data().resolve("linknet.properties");
        var properties = new Properties();
        if (Files.exists(path)) {
            try (var reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        var file = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> file.put(name, properties.getProperty(name)));
        return new Settings(file, System.getenv());
    }

    /** The value of a setting; blank counts as absent. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(environment.get(environmentName(name)))
                .or(() -> Optional.ofNullable(file.get(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** A whole number. */
    public int number(String name, int otherwise) {
        return get(name).map(Integer::valueOf).orElse(otherwise);
    }

    /** All settings of the file, for the services. */
    public Map<String, String> all() {
        return file;
    }

    /** {@code linknet.broker.url} is {@code LINKNET_BROKER_URL}, as MicroProfile Config has it. */
    public static String environmentName(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
