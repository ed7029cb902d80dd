package io.linknet.kernel.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to a real receiver on this machine. */
class EgressClientTest {

    private static final byte[] BODY = "{\"test\":1}".getBytes(StandardCharsets.UTF_8);

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
    private HttpServer server;
    private int port;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        begin(server);
    }

    private void begin(HttpServer begun) {
        begun.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        begun.createContext("/", this::note);
        begun.start();
        port = begun.getAddress().getPort();
    }

    private void note(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(exchange.getRequestHeaders().getFirst("webhook-id") + " " + body);
        switch (exchange.getRequestURI().getPath()) {
            case "/moved" -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port + "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                endless(exchange);
            }
            case "/silent" -> {
                return;
            }
            case "/document" -> {
                exchange.sendResponseHeaders(200, BODY.length);
                exchange.getResponseBody().write(BODY);
            }
            default -> exchange.sendResponseHeaders(204, -1);
        }
        exchange.close();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        var chunk = new byte[8_192];
        while (true) {
            exchange.getResponseBody().write(chunk);
        }
    }

    @AfterEach
    void end() {
        server.stop(0);
        watchdog.shutdownNow();
    }

    private EgressClient allowing(String host) {
        return new EgressClient(new EgressGuard(host + ":" + port, EgressClientTest::here), watchdog);
    }

    private static InetAddress[] here(String host) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Test
    void postsWithItsHeadersAndTellsTheStatus() throws IOException {
        try (var client = allowing("127.0.0.1")) {
            assertThat(client.post(at("/"), Map.of("webhook-id", "msg_1"), BODY))
                    .isEqualTo(204);
        }

        assertThat(received).containsExactly("msg_1 {\"test\":1}");
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (var client = allowing("127.0.0.1")) {
            assertThat(client.post(at("/moved"), Map.of(), BODY)).isEqualTo(302);
        }

        assertThat(received).hasSize(1);
    }

    @Test
    void stopsReadingAnAnswerThatDoesNotEnd() throws IOException {
        try (var client = allowing("127.0.0.1")) {
            assertThat(client.post(at("/endless"), Map.of(), BODY)).isEqualTo(200);
        }
    }

    @Test
    void fetchesADocument() throws IOException {
        try (var client = allowing("127.0.0.1")) {
            assertThat(client.get(at("/document"), "application/json")).isEqualTo(BODY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moved", "/endless", "/"})
    void fetchesNothingThatMovedDoesNotEndOrIsNotThere(String path) throws IOException {
        try (var client = allowing("127.0.0.1")) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.get(at(path), "application/json"));
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void fetchesNothingFromWithin() throws IOException {
        try (var client = new EgressClient(new EgressGuard("", EgressClientTest::here), watchdog)) {
            assertThatExceptionOfType(EgressRefused.class)
                    .isThrownBy(() -> client.get(at("/document"), "application/json"));
        }
        assertThat(received).isEmpty();
    }

    @Test
    void givesUpOnWhoSaysNothing() throws IOException {
        var began = System.nanoTime();

        try (var client = allowing("127.0.0.1")) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.post(at("/silent"), Map.of(), BODY));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(7));
    }

    @Test
    void connectsToNothingInsideHoweverItIsNamed() throws IOException {
        try (var client = new EgressClient(new EgressGuard("", EgressClientTest::here), watchdog)) {
            for (var host : List.of("127.0.0.1", "127.1", "2130706433", "localhost", "erp.example", "[::1]")) {
                var target = URI.create("http://" + host + ":" + port + "/");
                assertThatExceptionOfType(EgressRefused.class)
                        .as(host)
                        .isThrownBy(() -> client.post(target, Map.of(), BODY));
            }
        }

        assertThat(received).isEmpty();
    }

    /** The name leads to an allowed address when it is first asked for, where nobody listens, and elsewhere ever after. */
    @Test
    void asksForANameOncePerCallAndConnectsToWhatItChecked() throws IOException {
        var answers = new ArrayDeque<>(List.of("127.0.0.2", "127.0.0.1"));
        var guard =
                new EgressGuard("127.0.0.2/32", host -> new InetAddress[] {InetAddress.getByName(answers.remove())});

        try (var client = new EgressClient(guard, watchdog)) {
            var target = URI.create("http://rebinding.example:" + port + "/");
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> client.post(target, Map.of(), BODY));
            assertThat(answers).containsExactly("127.0.0.1");
            assertThatExceptionOfType(EgressRefused.class).isThrownBy(() -> client.post(target, Map.of(), BODY));
        }

        assertThat(answers).isEmpty();
        assertThat(received).isEmpty();
    }

    @Test
    void checksTheNameOfTheCertificate(@TempDir Path folder) throws Exception {
        var tls = certifiedAs("erp.example", folder);
        server.stop(0);
        var secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        server = secure;
        begin(secure);
        var guard = new EgressGuard("erp.example:" + port + ",other.example:" + port, EgressClientTest::here);

        try (var client = new EgressClient(guard, watchdog, tls);
                var stranger = new EgressClient(guard, watchdog)) {
            var right = URI.create("https://erp.example:" + port + "/");
            assertThat(client.post(right, Map.of(), BODY)).isEqualTo(204);
            assertThatExceptionOfType(SSLPeerUnverifiedException.class)
                    .isThrownBy(() -> client.post(URI.create("https://other.example:" + port + "/"), Map.of(), BODY));
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> stranger.post(right, Map.of(), BODY));
        }

        assertThat(received).hasSize(1);
    }

    /** A certificate of our own making, trusted by who has this context. */
    private static SSLContext certifiedAs(String host, Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        var file = folder.resolve("certificate.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "hook",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit",
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var content = Files.newInputStream(file)) {
            store.load(content, "changeit".toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }
}
