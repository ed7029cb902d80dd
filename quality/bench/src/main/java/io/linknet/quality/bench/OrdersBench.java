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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Places and confirms five-line orders over HTTP, beside pgbench with the same SQL on the same server.
 *
 * <p>One operation is two requests, so one pgbench transaction pair (place, confirm) is the limit that the ratio tells.
 */
final class OrdersBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TABLES = List.of(
            "purchase_order",
            "purchase_order_line",
            "order_promise",
            "order_version",
            "idempotency_key",
            "outbox_head",
            "outbox",
            "evidence_entry",
            "evidence_pending");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI orders = Settings.url().resolve("/api/procurement/orders");
    private final SignedInPerson buyer;
    private final SignedInPerson seller;
    private final String order;
    private final String answer;

    OrdersBench() throws IOException, InterruptedException {
        var signIn = BrowserlessSignIn.at(Settings.url(), "linknet-demo", Settings.clientSecret());
        buyer = signIn.as("buyer@shancheng.example", Settings.password());
        seller = signIn.as("clerk@shizhu-chili.example", Settings.password());
        order = orderBody(memberOf("shizhu-chili"));
        answer = answerBody();
    }

    List<Row> run(List<Integer> clients, int seconds, int warmUp) throws Exception {
        var rows = new ArrayList<Row>();
        var cold = Load.times(1, 20, this::placeAndConfirm);
        rows.add(new Row("cold", 1, cold, Double.NaN));
        Load.times(8, warmUp, this::placeAndConfirm);
        var limit = PgBench.with("orders.sql");
        try {
            copyTables();
            for (var count : clients) {
                var best = limit.isPresent() ? limit.get().rate(count, seconds) : Double.NaN;
                rows.add(new Row("warm", count, Load.forSeconds(count, seconds, this::placeAndConfirm), best));
            }
        } finally {
            sql("drop schema if exists bench cascade");
        }
        return rows;
    }

    /**
     * One line of the result.
     *
     * @param limit the same by pgbench, per second; not a number when this machine has no pgbench
     */
    record Row(String state, int clients, Measured measured, double limit) {

        double ratio() {
            return measured.rate() / limit;
        }
    }

    private boolean placeAndConfirm() throws IOException, InterruptedException {
        var placed = send("POST", orders, buyer, "", order);
        if (placed.statusCode() != 201) {
            return false;
        }
        var id = JSON.readTree(placed.body()).path("id").asText();
        var tag = placed.headers().firstValue("ETag").orElse("");
        return send("PUT", URI.create(orders + "/" + id + "/answer"), seller, tag, answer)
                        .statusCode()
                == 200;
    }

    private HttpResponse<String> send(String method, URI address, SignedInPerson who, String ifMatch, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + who.tokenFor("procurement"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
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

    private static String orderBody(String sellerId) {
        var from = LocalDate.of(2030, 3, 4);
        var line =
                """
                {"materialCode":"DRIED-CHILI","quantity":{"amount":"1200","unit":"KGM"},\
                "unitPrice":{"amount":"14.5","currency":"CNY"},"windowFrom":"%s","windowTo":"%s"}"""
                        .formatted(from, from.plusDays(6));
        var lines = IntStream.range(0, 5).mapToObj(index -> line).collect(Collectors.joining(","));
        return """
                {"sellerId":"%s","currency":"CNY","place":"500107","lines":[%s]}"""
                .formatted(sellerId, lines);
    }

    private static String answerBody() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(line ->
                        """
                        {"line":%d,"answer":"ACCEPTED",\
                        "promises":[{"quantity":{"amount":"1200","unit":"KGM"},"date":"2030-03-06"}]}"""
                                .formatted(line))
                .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
    }

    /** The same tables with their keys and indexes, empty, where nobody else looks. */
    private static void copyTables() throws SQLException {
        sql("drop schema if exists bench cascade");
        sql("create schema bench");
        for (var table : TABLES) {
            sql("create table bench.%s (like public.%s including all)".formatted(table, table));
        }
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        Settings.databaseUrl(), Settings.databaseOwner(), Settings.databaseOwnerPassword());
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
