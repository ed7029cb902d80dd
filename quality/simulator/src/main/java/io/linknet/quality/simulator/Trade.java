package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The single steps of a trade, as each party does them; the story and the history are made of these.
 *
 * <p>Every step takes a label that makes its idempotency key.
 */
final class Trade {

    private final Api api;
    private final Network network;
    private final Farmers farmers;
    private final String run;

    Trade(Api api, Network network, Farmers farmers, String run) {
        this.api = api;
        this.network = network;
        this.farmers = farmers;
        this.run = run;
    }

    /** What is asked for on one line, in kilograms and yuan per kilogram. */
    record Wanted(String material, int kilograms, String ceiling) {}

    /** A part of an answer: so many kilograms on that day. */
    record Part(BigDecimal kilograms, LocalDate day) {}

    static Map<String, String> kilograms(BigDecimal amount) {
        return Map.of("amount", amount.stripTrailingZeros().toPlainString(), "unit", "KGM");
    }

    static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    static BigDecimal amount(JsonNode quantityOrMoney) {
        return new BigDecimal(quantityOrMoney.path("amount").asText("0"));
    }

    JsonNode postDemand(String label, String title, LocalDate from, LocalDate to, List<Wanted> wanted) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var want : wanted) {
            lines.add(Map.of(
                    "materialCode", want.material(),
                    "gradeCode", "A",
                    "quantity", kilograms(BigDecimal.valueOf(want.kilograms())),
                    "windowFrom", from.toString(),
                    "windowTo", to.toString(),
                    "priceCeiling", yuan(want.ceiling()),
                    "overTolerancePercent", "5",
                    "underTolerancePercent", "5"));
        }
        var body = Map.of("title", title, "currency", "CNY", "place", "长寿工厂", "lines", lines);
        return api.command(network.buyer(), "POST", "procurement/demands", run + label + " demand", body);
    }

    /** The pool that gathers pledges for the demand. */
    String poolOf(Person reader, JsonNode demand) {
        var id = demand.path("id").asText();
        return find(reader, "procurement/pools?demand=" + id, "demandId", id)
                .path("id")
                .asText();
    }

    /** A cooperative's pledge for one line: its farmers' quantities add up to about {@code kilograms}. */
    BigDecimal pledge(String label, String cooperative, String pool, JsonNode line, int kilograms, String price) {
        var members = farmers.of(cooperative);
        var random = new Random((run + label + cooperative).hashCode());
        var parts = new ArrayList<Map<String, Object>>();
        var total = BigDecimal.ZERO;
        var count = Math.min(members.size(), 25);
        for (var index = 0; index < count; index++) {
            var share = BigDecimal.valueOf(Math.max(1, kilograms / count - 4 + random.nextInt(9)));
            total = total.add(share);
            parts.add(Map.of("farmerId", members.get(index), "quantity", kilograms(share)));
        }
        var body = Map.of(
                "lines",
                List.of(Map.of(
                        "demandLine", line.path("line").asInt(),
                        "earliest", line.path("windowFrom").asText(),
                        "latest", line.path("windowTo").asText(),
                        "lowestPrice", yuan(price),
                        "farmers", parts)));
        api.command(
                network.clerkOf(cooperative),
                "POST",
                "procurement/pools/" + pool + "/pledges",
                run + label + cooperative + " pledge",
                body);
        return total;
    }

    /** Locks, tries the rule, clears by it and publishes: the orders by seller alias-free member id. */
    Map<String, String> clear(String label, String pool) {
        var buyer = network.buyer();
        var path = "procurement/pools/" + pool;
        api.command(buyer, "POST", path + "/lock", run + label + " lock", "");
        var rule = Map.of("rule", "PROPORTIONAL", "dryRun", true);
        api.command(buyer, "POST", path + "/clearings", run + label + " dry run", rule);
        rule = Map.of("rule", "PROPORTIONAL", "dryRun", false);
        api.command(buyer, "POST", path + "/clearings", run + label + " clearing", rule);
        var published = api.command(buyer, "POST", path + "/publication", run + label + " publication", "");
        var orders = new LinkedHashMap<String, String>();
        for (var order : published.path("orders")) {
            var party = order.has("cooperative") ? order.path("cooperative") : order.path("seller");
            orders.put(party.path("id").asText(), order.path("orderId").asText());
        }
        return orders;
    }

    /** Answers every line: the given shares of it on the given days; less than all leaves the rest open. */
    JsonNode answer(String label, String cooperative, String order, List<BigDecimal> shares, LocalDate first) {
        var clerk = network.clerkOf(cooperative);
        var seen = api.get(clerk, "procurement/orders/" + order);
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : seen.path("lines")) {
            lines.add(answerTo(line, shares, first));
        }
        return api.edit(
                clerk,
                "PUT",
                "procurement/orders/" + order + "/answer",
                "procurement/orders/" + order,
                run + label + cooperative + " answer",
                Map.of("lines", lines));
    }

    private static Map<String, Object> answerTo(JsonNode line, List<BigDecimal> shares, LocalDate first) {
        var ordered = amount(line.path("quantity"));
        var promises = new ArrayList<Map<String, Object>>();
        var total = BigDecimal.ZERO;
        for (var index = 0; index < shares.size(); index++) {
            var part = ordered.multiply(shares.get(index)).setScale(0, java.math.RoundingMode.DOWN);
            if (shares.size() == 1 && shares.get(0).compareTo(BigDecimal.ONE) == 0) {
                part = ordered;
            }
            total = total.add(part);
            promises.add(Map.of(
                    "quantity",
                    kilograms(part),
                    "date",
                    first.plusDays(2L * index).toString()));
        }
        var isAll = total.compareTo(ordered) == 0;
        return Map.of(
                "line", line.path("line").asInt(), "answer", isAll ? "ACCEPTED" : "PARTIAL", "promises", promises);
    }

    /** Ships what was promised for the first day, in two lots per line. */
    JsonNode ship(String label, String cooperative, JsonNode answered, LocalDate harvested, LocalDate arrival) {
        var clerk = network.clerkOf(cooperative);
        var order = answered.path("id").asText();
        awaitDelivery(clerk, order);
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : answered.path("lines")) {
            var promised = amount(line.path("promises").path(0).path("quantity"));
            var half = promised.divide(BigDecimal.valueOf(2), 0, java.math.RoundingMode.DOWN);
            lines.add(Map.of(
                    "orderId", order,
                    "orderLine", line.path("line").asInt(),
                    "lots",
                            List.of(
                                    lot(cooperative, half, harvested),
                                    lot(cooperative, promised.subtract(half), harvested))));
        }
        var body = Map.of(
                "carrierId",
                network.memberId("yutong-logistics"),
                "vehicle",
                "渝A·" + (10000 + Math.floorMod((run + label + cooperative).hashCode(), 89999)),
                "plannedArrival",
                arrival.toString(),
                "lines",
                lines);
        return api.command(clerk, "POST", "logistics/shipments", run + label + cooperative + " ship", body);
    }

    /** Waits until logistics knows what is to be shipped, unless a former run has shipped it. */
    private void awaitDelivery(Person clerk, String order) {
        for (var shipment : api.get(clerk, "logistics/shipments?limit=200").path("items")) {
            if (contains(shipment.path("lines"), order)) {
                return;
            }
        }
        api.await(
                clerk,
                "logistics/deliveries?limit=200",
                "order " + order + " at logistics",
                list -> contains(list.path("items"), order));
    }

    private static boolean contains(JsonNode lines, String order) {
        for (var line : lines) {
            if (line.path("orderId").asText().equals(order)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> lot(String cooperative, BigDecimal kilograms, LocalDate harvested) {
        var place = Network.COOPERATIVES.stream()
                .filter(it -> it.alias().equals(cooperative))
                .findFirst()
                .orElseThrow()
                .place();
        return Map.of("quantity", kilograms(kilograms), "producedOn", harvested.toString(), "origin", "重庆市" + place);
    }

    /** The driver's day: picked up, under way, arrived. */
    void drive(String label, String shipment) {
        var driver = network.person("driver", "yutong-logistics");
        for (var kind : List.of("PICKED_UP", "IN_TRANSIT", "ARRIVED")) {
            var body = Map.of("kind", kind, "place", kind.equals("ARRIVED") ? "长寿工厂" : "G50 沪渝高速");
            api.edit(
                    driver,
                    "POST",
                    "logistics/shipments/" + shipment + "/milestones",
                    "logistics/shipments/" + shipment,
                    run + label + shipment + " " + kind,
                    body);
        }
    }

    /** Weighs in every lot; of the first lot a part is refused and the price of a lower grade reduced. */
    JsonNode receive(String label, JsonNode shipment, boolean withFaults) {
        var id = shipment.path("id").asText();
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : shipment.path("lines")) {
            for (var lot : line.path("lots")) {
                var faulty = withFaults && lines.isEmpty();
                lines.add(weighIn(line, lot, faulty));
            }
        }
        return api.edit(
                network.person("receiver", "shancheng"),
                "POST",
                "logistics/shipments/" + id + "/receipt",
                "logistics/shipments/" + id,
                run + label + id + " receipt",
                Map.of("lines", lines));
    }

    private static Map<String, Object> weighIn(JsonNode line, JsonNode lot, boolean faulty) {
        var shipped = amount(lot.path("quantity"));
        var tare = BigDecimal.valueOf(60);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("orderId", line.path("orderId").asText());
        entry.put("orderLine", line.path("orderLine").asInt());
        entry.put("lotId", lot.path("lotId").asText());
        entry.put("gross", kilograms(shipped.add(tare)));
        entry.put("tare", kilograms(tare));
        if (faulty) {
            entry.put("deliveredGrade", "B");
            entry.put("deductionPercent", "8");
            entry.put(
                    "rejected", kilograms(shipped.divide(BigDecimal.valueOf(20), 0, java.math.RoundingMode.HALF_EVEN)));
            entry.put("reason", "水分超标 / moisture above the limit");
        }
        return entry;
    }

    /** The first item whose field has that value, as soon as it is there. */
    JsonNode find(Person who, String path, String field, String value) {
        var list = api.await(who, path, path + " with " + field, items -> !item(items, field, value)
                .isMissingNode());
        return item(list, field, value);
    }

    static JsonNode item(JsonNode list, String field, String value) {
        for (var item : list.path("items")) {
            if (item.path(field).asText().equals(value)) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }
}
