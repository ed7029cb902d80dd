package io.linknet.procurement;

import static io.linknet.procurement.Bodies.accepted;
import static io.linknet.procurement.Bodies.answer;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.farmer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.order;
import static io.linknet.procurement.Bodies.orderLine;
import static io.linknet.procurement.Bodies.pledge;
import static io.linknet.procurement.Bodies.with;
import static org.awaitility.Awaitility.await;

import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.replenishment.entity.Week;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * One trade with a mark on everything in it, so that a report can be searched for what it shows.
 *
 * <p>A leader's open demand, the pledges of two cooperatives and the orders that came of them, an order-to-a supplier, a paper
 * of the first cooperative, a delivery of former years and a plan.
 */
final class ReportedTrade {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Function<String, HttpApi> as;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    /**
     * Trades.
     *
     * @param members by their part; those that are only admitted are among them
     * @param as the API in the name of a part's person
     */
    ReportedTrade(Map<String, UUID> members, Function<String, HttpApi> as) {
        this.as = as;
        members.forEach((part, id) -> {
            ids.put(part, id.toString());
            if (List.of("leader", "first", "second", "supplier").contains(part)) {
                marks.put(part, id.toString());
            }
        });
        askFor();
        pledges("first", "3111");
        pledges("second", "2222");
        marks.put("5333", "\"amount\":\"5333\"");
        clear();
        ordersOf("first");
        ordersOf("second");
        orderFromTheSupplier();
        showAPaper();
        bringHistory();
        plan(members);
    }

    /** What to search a report for, by the name of the mark. */
    Map<String, String> marks() {
        return Map.copyOf(marks);
    }

    /** A path with the ids of this trade in the place of their names. */
    String filled(String path) {
        var full = path;
        for (var id : ids.entrySet()) {
            full = full.replace("{" + id.getKey() + "}", id.getValue());
        }
        return full;
    }

    private void askFor() {
        var body = with(demand(), "lines", List.of(demandLine("DRIED-CHILI", "4000")));
        var demand = id(as.apply("leader").post("/demands", body));
        ids.put("demand", demand);
        marks.put("demand", demand);
        ids.put(
                "pool",
                as.apply("leader")
                        .get("/pools?demand=" + demand)
                        .json()
                        .at("/items/0/id")
                        .asText());
    }

    private void pledges(String cooperative, String kilograms) {
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        var farmer = id(as.apply(cooperative).post("/farmers", farmer(code)));
        as.apply(cooperative)
                .post(filled("/pools/{pool}/pledges"), pledge(farmer, kilograms))
                .expect(201);
        marks.put(farmerOf(cooperative), farmer);
        marks.put(kilograms, "\"amount\":\"" + kilograms + "\"");
    }

    private void clear() {
        var leader = as.apply("leader");
        leader.post(filled("/pools/{pool}/lock"), Map.of()).expect(200);
        var path = filled("/pools/{pool}/clearings");
        leader.post(path, map("rule", "EQUAL_SHARE", "dryRun", true)).expect(200);
        leader.post(path, map("rule", "PROPORTIONAL", "dryRun", false)).expect(200);
        leader.post(filled("/pools/{pool}/publication"), Map.of()).expect(200);
        marks.put("trial", "EQUAL_SHARE");
    }

    private void ordersOf(String cooperative) {
        var order = as.apply(cooperative)
                .get(filled("/orders?side=seller&demand={demand}"))
                .expect(200)
                .json()
                .at("/items/0");
        marks.put(orderTo(cooperative), order.at("/number").asText());
        ids.put(orderTo(cooperative), order.at("/id").asText());
        as.apply(cooperative)
                .with("If-Match", "1")
                .put("/orders/" + order.at("/id").asText() + "/answer", answer(accepted(1)))
                .expect(200);
    }

    private void orderFromTheSupplier() {
        var body = with(order(ids.get("supplier")), "lines", List.of(orderLine("100")));
        var placed = as.apply("leader").post("/orders", body).expect(201).json();
        marks.put("order3", placed.at("/number").asText());
        ids.put("order3", placed.at("/id").asText());
    }

    private void showAPaper() {
        var paper = map("kind", "OTHER", "number", "P-1", "issuer", "x", "validFrom", "2021-01-01");
        ids.put("paper", id(as.apply("first").post("/qualifications", paper)));
        marks.put("paper", ids.get("paper"));
    }

    private void bringHistory() {
        var vendor = "Vendor-" + UUID.randomUUID();
        var csv = "ID,Vendor,Line Item Value,Currency\n1," + vendor + ",7712.45,CNY\n";
        var leader = as.apply("leader");
        var file = "/imports/"
                + id(leader.with("Content-Type", "application/octet-stream")
                        .post("/imports?kind=PAST_DELIVERIES&name=past.csv", csv));
        leader.post(file + "/check", Map.of()).expect(200);
        leader.post(file + "/taking", map("goodRowsOnly", false)).expect(200);
        marks.put("vendor", vendor);
        marks.put("sum", "7712.45");
    }

    private void plan(Map<String, UUID> members) {
        var plan = UUID.randomUUID();
        var payload = map(
                "planId",
                plan,
                "version",
                1,
                "memberId",
                members.get("leader"),
                "materialCode",
                "DRIED-CHILI",
                "openingStock",
                kg("10"),
                "weeks",
                List.of(map("week", nextWeek(), "need", kg("20"))));
        Network.send("production-sync.plan", Network.event("production-sync.plan-changed.v1", plan, 1, payload), plan);
        marks.put("plan", plan.toString());
        await().atMost(PATIENCE)
                .until(() -> as.apply("leader").get("/replenishment").body().contains(plan.toString()));
    }

    private static String nextWeek() {
        return Week.of(LocalDate.now(DeliveryWindow.CALENDAR)).next().toString();
    }

    /** Makes the members known to the service. */
    static void admit(Map<String, UUID> members, Map<String, String> kinds) {
        members.forEach((part, id) -> Network.admit(id, kinds.get(part), alias(id), "6939900000015"));
        var all =
                String.join("','", members.values().stream().map(UUID::toString).toList());
        var known = new BigDecimal(members.size());
        await().atMost(PATIENCE)
                .until(() -> Fulfilments.sum("select count(*) from member where id in ('" + all + "')")
                                .compareTo(known)
                        == 0);
    }

    private static String farmerOf(String cooperative) {
        return cooperative.equals("first") ? "farmer1" : "farmer2";
    }

    private static String orderTo(String cooperative) {
        return cooperative.equals("first") ? "order1" : "order2";
    }

    /** Holds the id, so that a text in which the name stands holds it too. */
    static String alias(UUID member) {
        return "m-" + member;
    }

    private static String id(Answer created) {
        return created.expect(201).json().at("/id").asText();
    }
}
