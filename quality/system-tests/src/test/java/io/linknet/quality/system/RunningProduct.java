package io.linknet.quality.system;

import io.linknet.identity.headless.OneTimeCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The product as a newcomer starts it: {@code ./linknet up --detach}, on a free port and in a data folder of its own.
 *
 * <p>Started once for all tests of a run and stopped after the last; {@code -Dlinknet.url} and {@code
 * -Dlinknet.data} (its data folder, for the passwords) point the tests to a product that already runs; {@code
 * -Dlinknet.up.options=--spread} runs the same with one JVM per service.
 */
public final class RunningProduct implements BeforeAllCallback {

    private static final Namespace HERE = Namespace.create(RunningProduct.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(HERE).getOrComputeIfAbsent("product", key -> start(), Started.class);
    }

    /** Address of the first page, without a slash at the end. */
    public static String url() {
        return System.getProperty("linknet.url");
    }

    /** The password of all demo accounts. */
    public static String password() {
        return System.getProperty("linknet.password");
    }

    /** The secret of the client {@code linknet-demo}, which signs people in without a browser. */
    public static String clientSecret() {
        return System.getProperty("linknet.client-secret");
    }

    /** Whether codes were set up for that account by the realm; others set them up when first asked. */
    static boolean isADemoAccount(String account) {
        return realm().contains("{LINKNET_DEMO_CODE_SECRET}" + account + "\\");
    }

    private static String realm() {
        try {
            return Files.readString(root().resolve("keycloak-realm/realm/linknet-realm.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the authenticator app of a demo account shows. */
    static OneTimeCode codesOf(String account) {
        return OneTimeCode.of(secret("demo-code-secret"), account);
    }

    /** A generated secret of the product, by its name in the data folder. */
    static String secret(String name) {
        return secret(data(), name);
    }

    /** Runs {@code ./linknet} with these words against the product and returns what it printed. */
    static String linknet(int seconds, String... words) {
        var command = new ArrayList<>(List.of("./linknet"));
        command.addAll(List.of(words));
        return run(command, data(), seconds);
    }

    /** The data folder of the product. */
    static Path data() {
        return Path.of(System.getProperty("linknet.data"));
    }

    /** The project's root folder. */
    public static Path root() {
        return Path.of(System.getProperty("user.dir")).resolve("../..").normalize();
    }

    private static Started start() {
        if (url() != null) {
            readSecrets(data());
            return new Started(List.of(), data());
        }
        var options = System.getProperty("linknet.up.options", "");
        var data = Path.of("target", "data" + options.replaceAll("[^a-z0-9]+", "-"))
                .toAbsolutePath();
        if (Files.exists(data)) { // of a former run, on its own port
            run(List.of("./linknet", "reset", "--yes"), data, 60);
        }
        var port = freePort();
        var command = new ArrayList<>(List.of("./linknet", "up", "--detach", "--port", Integer.toString(port)));
        Arrays.stream(options.split(" ")).filter(option -> !option.isBlank()).forEach(command::add);
        run(command, data, 420);
        System.setProperty("linknet.url", "http://localhost:" + port);
        System.setProperty("linknet.data", data.toString());
        readSecrets(data);
        return new Started(List.of("./linknet", "down"), data);
    }

    private static void readSecrets(Path data) {
        System.setProperty("linknet.password", secret(data, "demo-password"));
        System.setProperty("linknet.client-secret", secret(data, "client-demo"));
    }

    private static String secret(Path data, String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).trim();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Starts a command in the project's root; its output goes to {@code target/linknet-<word>.log}. */
    static Process begin(List<String> command, Path data) throws IOException {
        Files.createDirectories(Path.of("target"));
        var builder = new ProcessBuilder(command).directory(root().toFile()).redirectErrorStream(true);
        builder.environment().put("LINKNET_DATA", data.toString());
        builder.environment().put("LINKNET_SKIP_BUILD", "1");
        if (command.contains("--port")) { // its Keycloak plays other people's providers, which lie inside
            var port = command.get(command.indexOf("--port") + 1);
            builder.environment().put("LINKNET_EGRESS_ALLOWED", "localhost:" + port);
        }
        return builder.redirectOutput(log(command).toFile()).start();
    }

    static Path log(List<String> command) {
        return Path.of("target", "linknet-" + command.get(1) + ".log");
    }

    private static String run(List<String> command, Path data, int seconds) {
        try {
            var process = begin(command, data);
            var ended = process.waitFor(seconds, TimeUnit.SECONDS);
            var output = Files.readString(log(command), StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
            }
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private record Started(List<String> stop, Path data) implements AutoCloseable {

        @Override
        public void close() {
            if (!stop.isEmpty()) {
                run(stop, data, 120);
            }
        }
    }
}
