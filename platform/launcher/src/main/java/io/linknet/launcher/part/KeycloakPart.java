package io.linknet.launcher.part;

import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.Secrets;
import io.linknet.launcher.process.Console;
import io.linknet.launcher.process.Launch;
import io.linknet.launcher.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keycloak with LinkNet's realms and theme.
 *
 * <p>Building it takes half a minute, so it is done once per version and options; the theme is read at each start. It is started without its shell
 * script, which would stand between us and the process that has to be watched.
 */
public final class KeycloakPart implements Part {

    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--http-relative-path=/auth",
            "--health-enabled=true",
            "--features-disabled=kerberos,device-flow,ciba");

    private static final List<String> CLIENTS = List.of(
            "partner-portal", "procurement", "production-sync", "logistics", "supply-finance", "demo", "bank-broker");

    private final Home home;

    private final Secrets secrets;

    private final Console console;

    private final Address address;

    /**
     * Where Keycloak is and what it stands on.
     *
     * @param publicUrl the one origin, without a slash at the end
     * @param databaseUrl JDBC URL of its database
     */
    public record Address(
            String publicUrl,
            int port,
            int managementPort,
            String databaseUrl,
            String databaseUser,
            String databasePassword) {

        /** Where services reach it without going through the front door. */
        public String internalUrl() {
            return "http://127.0.0.1:" + port + "/auth";
        }
    }

    public KeycloakPart(Home home, Secrets secrets, Console console, Address address) {
        this.home = home;
        this.secrets = secrets;
        this.console = console;
        this.address = address;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int stopTurn() {
        return 1;
    }

    @Override
    public boolean isReady() {
        return Loopback.answers(address.internalUrl() + "/realms/linknet/.well-known/openid-configuration");
    }

    @Override
    public Launch launch() throws IOException, InterruptedException {
        var server = home.parts().resolve("keycloak-" + Versions.of("keycloak"));
        Archive.once(server, folder -> Archive.unzip(archive(), folder));
        buildOnce(server);
        copy(home.root().resolve("keycloak-realm/realm"), server.resolve("data/import"));
        var command = new ArrayList<>(java(server));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + address.port(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + address.managementPort(),
                "--hostname=" + address.publicUrl() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--cache=local",
                "--db-pool-initial-size=2",
                "--db-pool-max-size=20",
                "--log-console-color=false"));
        return new Launch(command, environment(), server, "TERM", Duration.ofSeconds(20));
    }

    private void buildOnce(Path server) throws IOException, InterruptedException {
        copy(home.root().resolve("keycloak-realm/theme"), server.resolve("themes"));
        var mark = server.resolve("linknet-built");
        var wanted = Versions.of("keycloak") + BUILD_OPTIONS;
        if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
            return;
        }
        console.line("building Keycloak once (about half a minute)");
        var command = new ArrayList<>(java(server));
        command.add("build");
        command.addAll(BUILD_OPTIONS);
        Tool.run("building Keycloak", command, Map.of(), home.logs().resolve("keycloak-build.log"));
        Files.writeString(mark, wanted);
    }

    private static List<String> java(Path server) {
        return List.of(
                Java.program(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=224m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ReservedCodeCacheSize=64m",
                "-Xss512k",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + server,
                "-Djboss.server.config.dir=" + server.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-cp",
                server.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        environment.put("KC_DB_URL", address.databaseUrl());
        environment.put("KC_DB_USERNAME", address.databaseUser());
        environment.put("KC_DB_PASSWORD", address.databasePassword());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin-password"));
        environment.put("LINKNET_PUBLIC_URL", address.publicUrl());
        environment.put("LINKNET_DEMO_PASSWORD", secrets.readablePassword("demo-password"));
        environment.put("LINKNET_DEMO_CODE_SECRET", secrets.password("demo-code-secret"));
        for (var client : CLIENTS) {
            var variable = client.toUpperCase(Locale.ROOT).replace('-', '_');
            environment.put("LINKNET_CLIENT_" + variable + "_SECRET", secrets.password("client-" + client));
        }
        return environment;
    }

    private Path archive() {
        return home.servers().resolve("keycloak-quarkus-dist-" + Versions.of("keycloak") + ".zip");
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyOne(Path file, Path target) {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
