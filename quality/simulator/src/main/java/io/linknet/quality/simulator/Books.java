package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Checks, through the APIs alone and in the name of everybody concerned, that after all of it everything adds up. */
final class Books {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> PASSED = Set.of("SPLIT", "TRANSFERRED", "FINANCED");

    private final Api api;
    private final Network network;
    private List<String> differences = new ArrayList<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();

    Books(Api api, Network network) {
        this.api = api;
        this.network = network;
    }

    /** What does not add up; empty when all does. The last events may still be on their way, so it looks again. */
    List<String> check() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        do {
            differences = new ArrayList<>();
            look();
        } while (!differences.isEmpty() && System.nanoTime() < end && paused());
        return List.copyOf(differences);
    }

    /** How many documents of a kind were looked at. */
    int counted(String kind) {
        return counted.getOrDefault(kind, 0);
    }

    private static boolean paused() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        return true;
    }

    private void look() {
        ledgers();
        orders();
        coverage();
        var statements = byShipment();
        receipts(statements);
        var payables = all(treasurer(), "supply-finance/payables", "");
        payables(statements, payables);
        vouchers(payables);
    }

    private void ledgers() {
        for (var keeper : List.of(
                treasurer(),
                network.clerkOf("shizhu-chili"),
                network.person("officer", "yujiang-bank"),
                network.person("officer", "bayu-bank"))) {
            for (var section : api.get(keeper, "supply-finance/trial-balance").path("currencies")) {
                if (!section.path("balanced").asBoolean()) {
                    differences.add("the ledger of " + keeper + " does not balance: " + section);
                }
            }
        }
    }

    private void orders() {
        var orders = all(network.buyer(), "procurement/orders", "");
        counted.put("orders", orders.size());
        for (var order : orders) {
            for (var line : order.path("lines")) {
                var parts =
                        amount(line, "promised").add(amount(line, "rejected")).add(amount(line, "open"));
                expect("order " + number(order) + " line " + line.path("line"), amount(line, "quantity"), parts);
            }
        }
    }

    /** Each tier of a demand is at most the one before it. */
    private void coverage() {
        var demands = all(network.buyer(), "procurement/demands", "");
        counted.put("demands", demands.size());
        for (var demand : demands) {
            var path = "procurement/demands/" + demand.path("id").asText() + "/coverage";
            for (var line : api.get(network.buyer(), path).path("lines")) {
                var what = "demand " + number(demand) + " line " + line.path("line");
                atMost(what + " allocated", amount(line, "allocated"), amount(line, "pledged"));
                atMost(what + " confirmed", amount(line, "confirmed"), amount(line, "allocated"));
                atMost(what + " accepted", amount(line, "accepted"), amount(line, "shipped"));
            }
        }
    }

    private Map<String, JsonNode> byShipment() {
        var statements = all(treasurer(), "supply-finance/statements", "");
        counted.put("statements", statements.size());
        var byShipment = new HashMap<String, JsonNode>();
        for (var statement : statements) {
            if (byShipment.put(statement.path("shipmentId").asText() + statement.path("orderId"), statement) != null) {
                differences.add("two statements for one delivery: " + number(statement));
            }
        }
        return byShipment;
    }

    /** Accepted, rejected and short make up what was announced, and what was accepted was settled. */
    private void receipts(Map<String, JsonNode> statements) {
        var receiver = network.person("receiver", "shancheng");
        var shipments = all(receiver, "logistics/shipments", "");
        counted.put("shipments", shipments.size());
        for (var shipment : shipments) {
            if (shipment.path("status").asText().equals("RECEIVED")) {
                var path = "logistics/shipments/" + shipment.path("id").asText() + "/receipt";
                receipt(shipment, api.get(receiver, path), statements);
            }
        }
    }

    private void receipt(JsonNode shipment, JsonNode receipt, Map<String, JsonNode> statements) {
        var accepted = new HashMap<String, BigDecimal>();
        for (var lot : receipt.path("lines")) {
            var parts = amount(lot, "accepted").add(amount(lot, "rejected")).add(amount(lot, "shortage"));
            expect("lot " + lot.path("lotNumber") + " of " + number(shipment), amount(lot, "shipped"), parts);
            accepted.merge(
                    shipment.path("id").asText() + lot.path("orderId"), amount(lot, "accepted"), BigDecimal::add);
        }
        accepted.forEach((delivery, quantity) -> {
            var statement = statements.get(delivery);
            if (statement == null) {
                differences.add("no statement for shipment " + number(shipment));
            } else {
                var settled = sum(statement.path("lines"), "accepted");
                expect("statement " + number(statement) + " of " + number(shipment), quantity, settled);
            }
        });
    }

    private void payables(Map<String, JsonNode> statements, List<JsonNode> payables) {
        counted.put("payables", payables.size());
        var totals = new HashMap<String, BigDecimal>();
        for (var statement : statements.values()) {
            totals.put(statement.path("id").asText(), amount(statement, "total"));
            expect("total of " + number(statement), sum(statement.path("lines"), "net"), amount(statement, "total"));
        }
        for (var payable : payables) {
            var total = totals.getOrDefault(payable.path("statementId").asText(), BigDecimal.ZERO);
            expect("payable " + number(payable), total, amount(payable, "amount"));
        }
    }

    /** A confirmed payable is one voucher, and the parts of a voucher are worth what it was, whoever holds them. */
    private void vouchers(List<JsonNode> payables) {
        var vouchers = everybodysVouchers();
        counted.put("vouchers", vouchers.size());
        var issued = new HashMap<String, BigDecimal>();
        var parts = new HashMap<String, BigDecimal>();
        for (var voucher : vouchers.values()) {
            var isPart = voucher.hasNonNull("parentId");
            var of = voucher.path(isPart ? "parentId" : "payableId").asText();
            (isPart ? parts : issued).merge(of, amount(voucher, "face"), BigDecimal::add);
        }
        for (var payable : payables) {
            if (payable.path("status").asText().equals("CONFIRMED")) {
                var face = issued.getOrDefault(payable.path("id").asText(), BigDecimal.ZERO);
                expect("vouchers of payable " + number(payable), amount(payable, "amount"), face);
            }
        }
        for (var voucher : vouchers.values()) {
            if (PASSED.contains(voucher.path("state").asText())) {
                var worth = parts.getOrDefault(voucher.path("id").asText(), BigDecimal.ZERO);
                expect("parts of voucher " + number(voucher), amount(voucher, "face"), worth);
            }
        }
    }

    private Map<String, JsonNode> everybodysVouchers() {
        var holders = new ArrayList<Person>();
        Network.COOPERATIVES.forEach(cooperative -> holders.add(network.clerkOf(cooperative.alias())));
        holders.add(network.person("sales", "fengnong-inputs"));
        holders.add(network.person("officer", "yujiang-bank"));
        holders.add(network.person("officer", "bayu-bank"));
        var vouchers = new HashMap<String, JsonNode>();
        for (var holder : holders) {
            for (var relation : List.of("HELD", "PASSED_ON")) {
                all(holder, "supply-finance/vouchers", "&relation=" + relation)
                        .forEach(voucher -> vouchers.put(voucher.path("id").asText(), voucher));
            }
        }
        return vouchers;
    }

    private void expect(String what, BigDecimal expected, BigDecimal found) {
        if (expected.compareTo(found) != 0) {
            differences.add(what + ": " + expected.toPlainString() + " expected, " + found.toPlainString() + " found");
        }
    }

    private void atMost(String what, BigDecimal found, BigDecimal most) {
        if (found.compareTo(most) > 0) {
            differences.add(what + ": " + found.toPlainString() + " is more than " + most.toPlainString());
        }
    }

    private Person treasurer() {
        return network.person("treasurer", "shancheng");
    }

    private static String number(JsonNode document) {
        return document.path("number").asText();
    }

    private static BigDecimal amount(JsonNode document, String field) {
        return Trade.amount(document.path(field));
    }

    private static BigDecimal sum(JsonNode lines, String field) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            sum = sum.add(amount(line, field));
        }
        return sum;
    }

    private List<JsonNode> all(Person who, String path, String filter) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = api.get(who, path + "?limit=200" + filter + (after.isEmpty() ? "" : "&after=" + after));
            page.path("items").forEach(items::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return items;
    }
}
