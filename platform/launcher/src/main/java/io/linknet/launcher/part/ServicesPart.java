package io.linknet.launcher.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.PropertyFile;
import io.linknet.launcher.process.Launch;
import io.linknet.launcher.process.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One Payara Micro with one or more services.
 *
 * <p>Payara stays alive when a deployment failed, so a service counts as ready only when its own readiness check, by its
 * name, says so.
 */
public final class ServicesPart implements Part {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The front door has let requests end before; this is for calls between services. */
    private static final String SHUTDOWN_GRACE_MILLIS = "3000";

    /** Loopback only, and no Hazelcast: replicas share nothing but the database and the broker. */
    private static final String BEFORE_BOOT =
            """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
            """;

    private final Home home;

    private final Instance instance;

    private final Map<String, String> configuration;

    private final Consumer<Set<ServiceName>> onReadiness;

    private volatile Set<ServiceName> ready = Set.of();

    private volatile String lastAnswer = "";

    /**
     * One JVM.
     *
     * @param heapMebibytes largest heap
     */
    public record Instance(String name, List<ServiceName> services, int port, int heapMebibytes) {

        public Instance {
            services = List.copyOf(services);
        }

        /** Where the front door finds it. */
        public String url() {
            return "http://127.0.0.1:" + port;
        }
    }

    /**
     * Describes one JVM with its services.
     *
     * @param configuration what the services read, secrets included; goes into a file that only this user may read
     * @param onReadiness told about once a second which of the services answer
     */
    public ServicesPart(
            Home home, Instance instance, Map<String, String> configuration, Consumer<Set<ServiceName>> onReadiness) {
        this.home = home;
        this.instance = instance;
        this.configuration = Map.copyOf(configuration);
        this.onReadiness = onReadiness;
    }

    @Override
    public String name() {
        return instance.name();
    }

    @Override
    public int stopTurn() {
        return 0;
    }

    @Override
    public boolean isFatal(String logLine) {
        return logLine.contains("Exception while loading the app :")
                || logLine.contains("Exception while deploying the app");
    }

    @Override
    public Launch launch() throws IOException {
        var folder = home.run().resolve(instance.name());
        // Payara deploys again whatever an earlier run left in its folder, and stops the adapter under the listeners.
        Home.delete(folder);
        Files.createDirectories(folder);
        PropertyFile.write(folder.resolve("system.properties"), configuration);
        Files.writeString(folder.resolve("before-boot"), BEFORE_BOOT);
        return new Launch(command(folder), Map.of(), folder, "TERM", Duration.ofSeconds(30));
    }

    private List<String> command(Path folder) {
        var command = new ArrayList<>(List.of(
                Java.program(),
                "-Xms96m",
                "-Xmx" + instance.heapMebibytes() + "m",
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Djava.net.preferIPv4Stack=true",
                "-jar",
                home.servers()
                        .resolve("payara-micro-" + Versions.of("payara") + ".jar")
                        .toString(),
                "--rootdir",
                folder.resolve("root").toString(),
                "--nocluster",
                "--nohostaware",
                "--disablephonehome",
                "--port",
                Integer.toString(instance.port()),
                "--shutdowngrace",
                SHUTDOWN_GRACE_MILLIS,
                "--systemproperties",
                folder.resolve("system.properties").toString(),
                "--prebootcommandfile",
                folder.resolve("before-boot").toString(),
                "--deploy",
                home.root()
                        .resolve("platform/messaging/target/linknet-messaging.rar")
                        .toString()));
        for (var service : instance.services()) {
            command.add("--deploy");
            command.add(archive(service).toString());
        }
        return command;
    }

    private Path archive(ServiceName service) {
        return service.archive(home.root())
                .orElseThrow(() -> new LauncherFailure(
                        service.text() + " is not built", "unset LINKNET_SKIP_BUILD and try again"));
    }

    @Override
    public boolean isReady() {
        ready = answering();
        return ready.containsAll(instance.services());
    }

    @Override
    public void observed(boolean allReady) {
        onReadiness.accept(allReady ? Set.copyOf(instance.services()) : ready);
    }

    private Set<ServiceName> answering() {
        return Loopback.get(instance.url() + "/health/ready")
                .map(ServicesPart::up)
                .orElse(Set.of());
    }

    private static Set<ServiceName> up(String health) {
        try {
            var up = new HashSet<ServiceName>();
            for (var check : JSON.readTree(health).path("checks")) {
                if ("UP".equals(check.path("status").asText())) {
                    ServiceName.of(check.path("name").asText()).ifPresent(up::add);
                }
            }
            return up;
        } catch (JsonProcessingException notYet) {
            return Set.of();
        }
    }
}
