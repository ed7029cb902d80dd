package io.linknet.launcher.proxy;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What people and programs read while a part is starting: come back in two seconds. */
final class WaitingPage implements HttpHandler {

    private static final String RETRY_SECONDS = "2";

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_SECONDS).put(Headers.CACHE_CONTROL, "no-store");
        var english = prefersEnglish(exchange);
        if (isProgram(exchange)) {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
            exchange.getResponseSender().send(problem(english), StandardCharsets.UTF_8);
        } else {
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
            exchange.getResponseSender().send(page(english), StandardCharsets.UTF_8);
        }
    }

    private static boolean isProgram(HttpServerExchange exchange) {
        var accepts = Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.ACCEPT));
        return exchange.getRequestPath().startsWith("/api/")
                && accepts.filter(types -> types.contains("text/html")).isEmpty();
    }

    private static boolean prefersEnglish(HttpServerExchange exchange) {
        var languages = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE);
        return languages != null && languages.strip().toLowerCase(Locale.ROOT).startsWith("en");
    }

    private static String problem(boolean english) {
        return """
                {"type":"/problems/starting","title":"%s","status":503,"detail":"%s"}"""
                .formatted(title(english), detail(english));
    }

    private static String page(boolean english) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>LinkNet</title>
                <style>body{font-family:system-ui,sans-serif;display:grid;place-content:center;min-height:100vh;margin:0;
                text-align:center;color:#1f2937;background:#f6f8fb}h1{font-size:1.4rem}</style></head>
                <body><main role="status"><h1>%s</h1><p>%s</p></main></body></html>
                """
                .formatted(english ? "en" : "zh-CN", title(english), detail(english));
    }

    private static String title(boolean english) {
        return english ? "LinkNet is starting" : "LinkNet 正在启动";
    }

    private static String detail(boolean english) {
        return english
                ? "This page comes back by itself in a moment. Nothing you entered is lost."
                : "页面稍后会自动恢复，您已提交的内容不会丢失。";
    }
}
