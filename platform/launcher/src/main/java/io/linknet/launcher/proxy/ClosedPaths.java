package io.linknet.launcher.proxy;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps what is for operators inside: health, metrics and descriptions of every service answer 404 at the front door.
 *
 * <p>Payara has them on the port of the application and cleans up paths in its own way; so a path that is written in an odd
 * way to slip through is refused altogether.
 */
final class ClosedPaths implements HttpHandler {

    private static final Set<String> CLOSED = Set.of("health", "metrics", "openapi");

    private final HttpHandler next;

    ClosedPaths(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (isOdd(exchange.getRequestURI())) {
            exchange.setStatusCode(StatusCodes.BAD_REQUEST).endExchange();
        } else if (isClosed(exchange.getRequestPath())) {
            exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange();
        } else {
            next.handleRequest(exchange);
        }
    }

    static boolean isOdd(String uri) {
        var path = uri.toLowerCase(Locale.ROOT);
        return path.contains("//")
                || path.contains("/../")
                || path.endsWith("/..")
                || path.contains("/./")
                || path.contains(";")
                || path.contains("\\")
                || path.contains("%2e")
                || path.contains("%2f")
                || path.contains("%5c")
                || path.contains("%3b")
                || path.contains("%00");
    }

    static boolean isClosed(String path) {
        var segments = path.split("/", -1);
        return segments.length > 1 && CLOSED.contains(segments[1])
                || segments.length > 3 && segments[1].equals("api") && CLOSED.contains(segments[3]);
    }
}
