package io.linknet.launcher.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.part.ServiceName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    private final CountDownLatch firstUpdateSeen = new CountDownLatch(1);

    private HttpServer service;

    private FrontDoor door;

    private int port;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            var forwarded = exchange.getRequestHeaders();
            var answer = exchange.getRequestURI() + " " + forwarded.getFirst("Host") + " "
                    + forwarded.getFirst("X-Forwarded-Proto");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        service.start();
        port = freePort();
        door = FrontDoor.open("localhost", port);
    }

    @AfterEach
    void close() {
        door.close();
        service.stop(0);
    }

    @Test
    void saysThatLinkNetIsStartingUntilTheServiceAnswers() throws IOException, InterruptedException {
        var answer = get("/api/procurement/orders", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("LinkNet is starting");
    }

    @Test
    void saysSoInChineseOnAPage() throws IOException, InterruptedException {
        var answer = get("/orders", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("LinkNet 正在启动");
    }

    @Test
    void handsARequestOnAsItCame() throws IOException, InterruptedException {
        door.observe(service(), Set.of(ServiceName.PROCUREMENT));

        var answer = get("/api/procurement/orders?after=x", "Accept", "*/*");

        assertThat(answer.body()).isEqualTo("/api/procurement/orders?after=x localhost:" + port + " http");
    }

    @Test
    void sendsNothingMoreToAServiceThatIsNoLongerReady() throws IOException, InterruptedException {
        door.observe(service(), Set.of(ServiceName.PROCUREMENT, ServiceName.LOGISTICS));

        door.observe(service(), Set.of(ServiceName.LOGISTICS));

        assertThat(get("/api/procurement/orders", "Accept", "*/*").statusCode()).isEqualTo(503);
        assertThat(get("/api/logistics/shipments", "Accept", "*/*").statusCode())
                .isEqualTo(200);
    }

    @Test
    void passesLiveUpdatesOnAtOnce() throws IOException, InterruptedException {
        service.createContext("/updates", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            var body = exchange.getResponseBody();
            body.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            try {
                // The second update is not sent before the first was seen at the other end.
                body.write((firstUpdateSeen.await(10, TimeUnit.SECONDS) ? "data: second\n\n" : "data: buffered\n\n")
                        .getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        door.observe(service(), Set.of(ServiceName.PARTNER_PORTAL));

        var answer = browser.send(request("/updates").build(), HttpResponse.BodyHandlers.ofInputStream());

        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            firstUpdateSeen.countDown();
            lines.readLine();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void namesTheWayOutWhenItsPortIsTaken() {
        assertThatExceptionOfType(LauncherFailure.class)
                .isThrownBy(() -> FrontDoor.open("localhost", port))
                .withMessage("port " + port + " is taken by another program")
                .satisfies(failure -> assertThat(failure.wayOut()).contains("--port " + (port + 1)));
    }

    private URI service() {
        return URI.create("http://127.0.0.1:" + service.getAddress().getPort());
    }

    private HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        return browser.send(request(path).header(header, value).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
