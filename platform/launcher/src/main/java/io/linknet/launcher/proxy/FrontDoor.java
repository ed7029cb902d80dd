package io.linknet.launcher.proxy;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.part.ServiceName;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.predicate.Predicate;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import io.undertow.util.Headers;
import java.net.BindException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one address of LinkNet: {@code /auth} is Keycloak, {@code /api/<service>} that service, everything else the portal.
 *
 * <p>One origin, so that cookies and redirects behave as behind an ingress. Answers are passed on as they come, unbuffered:
 * live updates arrive at once.
 */
public final class FrontDoor {

    private static final int LARGEST_BODY_BYTES = 20 * 1_024 * 1_024;

    private static final long DRAIN_MILLIS = 4_000;

    /** What gains from compression and holds no secret of a session. */
    private static final Pattern COMPRESSIBLE =
            Pattern.compile("(text/css|text/javascript|application/javascript|image/svg\\+xml|font/ttf)(;.*)?");

    private final Map<ServiceName, Backends> services = new EnumMap<>(ServiceName.class);

    private final Backends keycloak = new Backends();

    private final GracefulShutdownHandler draining;

    private final Undertow server;

    private FrontDoor(String host, int port) {
        for (var service : ServiceName.values()) {
            services.put(service, new Backends());
        }
        draining = new GracefulShutdownHandler(compressed(new ClosedPaths(routes())));
        var builder = Undertow.builder()
                .setIoThreads(2)
                .setWorkerThreads(8)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) LARGEST_BODY_BYTES)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, 60_000)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, 30_000)
                .setHandler(draining);
        builder.addHttpListener(port, host);
        server = builder.build();
    }

    /**
     * Opens the door; until the first part is ready it says that LinkNet is starting.
     *
     * @throws LauncherFailure if somebody else listens there
     */
    public static FrontDoor open(String host, int port) {
        var door = new FrontDoor(host, port);
        try {
            door.server.start();
            return door;
        } catch (RuntimeException refused) {
            if (refused.getCause() instanceof BindException) {
                throw portTaken(port, refused);
            }
            throw refused;
        }
    }

    /** The words for a port that is taken. */
    public static LauncherFailure portTaken(int port, Throwable cause) {
        return new LauncherFailure(
                "port " + port + " is taken by another program",
                "choose another: ./linknet up --port " + (port + 1),
                cause);
    }

    /** Says which services of one replica answer; requests for the others are no longer sent there. */
    public void observe(URI replica, Set<ServiceName> ready) {
        services.forEach((service, backends) -> backends.set(replica, ready.contains(service)));
    }

    /** Says whether Keycloak answers. */
    public void observeKeycloak(URI address, boolean ready) {
        keycloak.set(address, ready);
    }

    /** Takes no more requests, and gives those under way some seconds to end. */
    public void close() {
        draining.shutdown();
        try {
            draining.awaitShutdown(DRAIN_MILLIS);
        } catch (InterruptedException cutShort) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }

    private HttpHandler routes() {
        var paths = new PathHandler(route(of(ServiceName.PARTNER_PORTAL)));
        paths.addPrefixPath("/auth", route(keycloak));
        services.forEach((service, backends) -> {
            // The portal has resources of its own under its name.
            paths.addPrefixPath("/api/" + service.text(), route(backends));
        });
        return paths;
    }

    private Backends of(ServiceName service) {
        return Objects.requireNonNull(services.get(service));
    }

    private static HttpHandler route(Backends backends) {
        var handler = backends.handler();
        var waiting = new WaitingPage();
        return exchange -> {
            // A path handler strips its prefix; the servers behind have it as part of theirs.
            exchange.setRelativePath(exchange.getRequestPath());
            exchange.setResolvedPath("");
            if (backends.isEmpty()) {
                waiting.handleRequest(exchange);
            } else {
                exchange.addDefaultResponseListener(failed -> explain(failed, waiting));
                handler.handleRequest(exchange);
            }
        };
    }

    /** A replica that died under the request leaves an answer without a body. */
    private static boolean explain(HttpServerExchange exchange, WaitingPage waiting) {
        if (exchange.getStatusCode() < 502 || exchange.getStatusCode() > 504 || exchange.isResponseStarted()) {
            return false;
        }
        waiting.handleRequest(exchange);
        return true;
    }

    private static HttpHandler compressed(HttpHandler next) {
        Predicate compressible = exchange -> {
            var type = exchange.getResponseHeaders().getFirst(Headers.CONTENT_TYPE);
            return type != null && COMPRESSIBLE.matcher(type).matches();
        };
        var encodings = new ContentEncodingRepository()
                .addEncodingHandler("gzip", new GzipEncodingProvider(), 50, compressible);
        return new EncodingHandler(next, encodings);
    }
}
