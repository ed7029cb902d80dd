package io.linknet.kernel.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** A member's system on this machine: notes what it is sent and answers as it is told; 204 unless told otherwise. */
public final class TestReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Received> answer = any -> 204;

    /** A request and its headers {@code webhook-*}. */
    public record Received(String path, String id, String timestamp, String signature, String body) {}

    /** A receiver of its own, on a free port of the loopback interface. */
    public TestReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException occupied) {
            throw new IllegalStateException(occupied);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var request = new Received(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.add(request);
            exchange.sendResponseHeaders(answer.applyAsInt(request), -1);
        }
    }

    /** The receiver that the services under test may call, started by whoever asks first. */
    public static TestReceiver shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        static final TestReceiver INSTANCE = new TestReceiver();
    }

    /** Says which status every request gets from now on. */
    public void answers(ToIntFunction<Received> status) {
        answer = status;
    }

    /** What came so far, in its order. */
    public List<Received> received() {
        return received;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
