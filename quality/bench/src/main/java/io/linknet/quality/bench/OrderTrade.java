package io.linknet.quality.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linknet.identity.headless.BrowserlessSignIn;
import io.linknet.identity.headless.SignedInPerson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A buyer who places orders with a cooperative and a clerk who confirms them, over HTTP. */
final class OrderTrade {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FROM = LocalDate.of(2030, 3, 4);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI orders = Settings.url().resolve("/api/procurement/orders");
    private final SignedInPerson buyer;
    private final SignedInPerson seller;
    private final String order;
    private final String answer;

    /**
     * Signs both in.
     *
     * @param lines of each order
     */
    OrderTrade(int lines) throws IOException, InterruptedException {
        var signIn = BrowserlessSignIn.at(Settings.url(), "linknet-demo", Settings.clientSecret());
        buyer = signIn.as("buyer@shancheng.example", Settings.password());
        seller = signIn.as("clerk@shizhu-chili.example", Settings.password());
        order = orderBody(memberOf("shizhu-chili"), lines);
        answer = answerBody(lines);
    }

    /**
     * An order that waits for its answer.
     *
     * @param etag its version
     */
    record Placed(String id, String etag) {}

    /** Places an order. */
    Placed place() throws IOException, InterruptedException {
        var placed = expect(201, send("POST", orders.toString(), buyer, "", order));
        return new Placed(
                JSON.readTree(placed.body()).path("id").asText(),
                placed.headers().firstValue("ETag").orElse(""));
    }

    /** Confirms every line of it, line by line. */
    void confirm(Placed placed) throws IOException, InterruptedException {
        expect(200, send("PUT", orders + "/" + placed.id() + "/answer", seller, placed.etag(), answer));
    }

    /** Asks the service for something as the seller; the path begins after {@code /orders}. */
    JsonNode read(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                expect(200, send("GET", orders + path, seller, "", "")).body());
    }

    /** Puts something before the service as the seller. */
    JsonNode sell(String method, String path, String etag, String body) throws IOException, InterruptedException {
        return JSON.readTree(
                expect(200, send(method, orders + path, seller, etag, body)).body());
    }

    /** Posts something as the buyer. */
    JsonNode buy(String path, String etag, String body) throws IOException, InterruptedException {
        return JSON.readTree(
                expect(201, send("POST", orders + path, buyer, etag, body)).body());
    }

    /** The body of the order that {@link #place} sends. */
    String order() {
        return order;
    }

    /** A request was answered otherwise than expected; a benchmark counts it and goes on. */
    static final class Unexpected extends IOException {

        private static final long serialVersionUID = 1L;

        Unexpected(String message) {
            super(message);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new Unexpected(
                    answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> send(String method, String address, SignedInPerson who, String ifMatch, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + who.tokenFor("procurement"))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String memberOf(String alias) throws IOException, InterruptedException {
        var members = http.send(
                HttpRequest.newBuilder(Settings.url().resolve("/api/partner-portal/members?limit=200"))
                        .header("Authorization", "Bearer " + buyer.tokenFor("partner-portal"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        for (JsonNode member : JSON.readTree(members.body()).path("items")) {
            if (member.path("alias").asText().equals(alias)) {
                return member.path("id").asText();
            }
        }
        throw new IOException("no member " + alias + " in " + members.body());
    }

    private static String orderBody(String sellerId, int lines) {
        var line =
                """
                {"materialCode":"DRIED-CHILI","quantity":{"amount":"1200","unit":"KGM"},\
                "unitPrice":{"amount":"14.5","currency":"CNY"},"windowFrom":"%s","windowTo":"%s"}"""
                        .formatted(FROM, FROM.plusDays(6));
        return """
                {"sellerId":"%s","currency":"CNY","place":"500107","lines":[%s]}"""
                .formatted(
                        sellerId,
                        IntStream.range(0, lines).mapToObj(index -> line).collect(Collectors.joining(",")));
    }

    private static String answerBody(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(line ->
                        """
                        {"line":%d,"answer":"ACCEPTED",\
                        "promises":[{"quantity":{"amount":"1200","unit":"KGM"},"date":"2030-03-06"}]}"""
                                .formatted(line))
                .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
    }
}
