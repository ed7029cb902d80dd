package io.linknet.kernel.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.linknet.kernel.evidence.EvidenceKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jspecify.annotations.Nullable;

/**
 * Starts what the managed Payara Micro needs before Arquillian reads {@code arquillian.xml}, and tells it where
 * everything is: database, broker, issuer, the resource adapter.
 */
public final class RunningParts implements LoadableExtension {

    private static volatile @Nullable URI address;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(RunningParts.class).observer(OneServer.class);
    }

    /** Runs before Arquillian's own configuration reader, which fills in the properties set here. */
    public void start(@Observes(precedence = 100) ManagerStarted event) throws IOException {
        var folder = Files.createTempDirectory("linknet-it");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        var settings = write(folder.resolve("service.properties"), settings(folder));
        var commands = folder.resolve("boot.asadmin");
        Files.writeString(commands, "deploy " + runtime("linknet-messaging.rar") + "\n");
        System.setProperty("linknet.it.payara", runtime("payara-micro.jar").toString());
        System.setProperty(
                "linknet.it.options",
                "--rootDir " + folder.resolve("payara") + " --systemproperties " + settings + " --postbootcommandfile "
                        + commands);
    }

    /** Remembers where the archive answers. */
    public void deployed(@Observes ProtocolMetaData deployed) {
        for (var context : deployed.getContexts(HTTPContext.class)) {
            address = context.getServlets().stream()
                    .findFirst()
                    .map(Servlet::getBaseURI)
                    .orElseThrow(() -> new IllegalStateException("the archive was not deployed; see the server's log"));
        }
    }

    /** Where the archive answers, with its context root. */
    static URI address() {
        return Objects.requireNonNull(address, "nothing is deployed");
    }

    private static Map<String, String> settings(Path folder) throws IOException {
        var keys = EvidenceKeys.generate(folder);
        var settings = new LinkedHashMap<String, String>();
        settings.put("linknet.public-url", "http://localhost:8080");
        settings.putAll(TestDatabase.shared().settings(service()));
        settings.putAll(TestBroker.shared().settings());
        settings.putAll(TestIdentity.shared().settings());
        settings.put("linknet.evidence.private-key-file", keys.privateKey().toString());
        settings.put("linknet.evidence.public-key-file", keys.publicKey().toString());
        settings.put("linknet.drain-file", folder.resolve("drain").toString());
        settings.put("linknet.session-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        settings.put("linknet.procurement.sealing.key", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=");
        settings.put("linknet.partner-portal.sealing.key", "ZmVkY2JhWllYV1ZVVFNSUVBPTk1MS0pJSEdGRURDQkE=");
        settings.put(
                "linknet.egress.allowed", "127.0.0.1:" + TestReceiver.shared().port());
        for (var name : List.of("procurement", "production-sync", "logistics", "supply-finance", "partner-portal")) {
            settings.put("linknet." + name + ".url", "http://127.0.0.1:9/api/" + name);
        }
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("linknet.it.setting."))
                .forEach(
                        name -> settings.put(name.substring("linknet.it.setting.".length()), System.getProperty(name)));
        return settings;
    }

    private static Path write(Path file, Map<String, String> settings) throws IOException {
        var properties = new Properties();
        properties.putAll(settings);
        try (var out = Files.newBufferedWriter(file, ISO_8859_1)) {
            properties.store(out, null);
        }
        return file;
    }

    /** The packaged archive of the module under test. */
    static String archive() {
        return required("linknet.archive");
    }

    /** The name of the service under test, as its archive tells it. */
    static String service() {
        try (var archive = new ZipFile(archive())) {
            var entry = archive.getEntry("WEB-INF/classes/META-INF/microprofile-config.properties");
            var properties = new Properties();
            try (var in = archive.getInputStream(entry)) {
                properties.load(in);
            }
            return properties.getProperty("linknet.service");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path runtime(String file) {
        var found = Path.of(required("linknet.runtime"), file);
        if (!Files.exists(found)) {
            throw new IllegalStateException(found + " is missing; mvn verify puts it there");
        }
        return found;
    }

    private static String required(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("run by mvn verify, or set -D" + property);
        }
        return value;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
