package io.linknet.procurement;

import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What a leader and two cooperatives might do about one demand, by chance; the same seed does the same.
 *
 * <p>Line 1 is counted in kilograms, line 2 in tonnes with a smallest lot and pledged for in kilograms. Much of it is refused,
 * as it comes in any order; none of it may fail.
 */
final class RandomSeason {

    private static final String WINDOW = "2199-12-";

    private final Random random;
    private final RandomWords words;
    private final HttpApi buyer;
    private final HttpApi anybody;
    private final Map<UUID, HttpApi> clerks;
    private final Map<UUID, List<String>> farmers = new LinkedHashMap<>();
    private final List<String> deeds = new ArrayList<>();
    private final String demand;
    private final String pool;

    RandomSeason(long seed, HttpApi anybody, HttpApi buyer, Map<UUID, HttpApi> clerks) {
        this.random = new Random(seed);
        this.words = new RandomWords(random);
        this.anybody = anybody;
        this.buyer = buyer;
        this.clerks = clerks;
        clerks.forEach(
                (cooperative, clerk) -> farmers.put(cooperative, List.of(farmer(clerk), farmer(clerk), farmer(clerk))));
        this.demand = id(buyer.post("/demands", with(Bodies.demand(), "lines", asked("5000", "3", "90"))));
        this.pool = buyer.get("/pools?demand=" + demand)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    String demand() {
        return demand;
    }

    /** All that was done so far, with what came of it. */
    List<String> deeds() {
        return List.copyOf(deeds);
    }

    /** What can be done before orders are placed. */
    void gather() {
        var cooperative = someone();
        switch (random.nextInt(14)) {
            case 0 -> amend();
            case 1 -> did(
                    "keep", clerk(cooperative).post(at("/pledges/confirmation"), map("demandRevision", revision())));
            case 2 -> did("withdraw", clerk(cooperative).delete(at("/pledges")));
            case 3 -> order();
            case 4 -> did("clear", clear());
            case 5, 6 -> countersign(cooperative, random.nextInt(3) == 0);
            default -> pledge(cooperative);
        }
    }

    /** Ends pledging and sends the orders out. */
    void placeOrders() {
        clerks.keySet().forEach(this::pledge);
        clerks.keySet().forEach(cooperative -> countersign(cooperative, false));
        did("lock", buyer.post(at("/lock"), Map.of()));
        did("extend", buyer.post(at("/extension"), map("answerUntil", "2199-01-01T00:00:00Z")));
        pledge(someone());
        did("lock", buyer.post(at("/lock"), Map.of()));
        did("clear", clear());
        did("publish", buyer.post(at("/publication"), Map.of()));
        clerks.keySet().forEach(this::firstAnswer);
    }

    /** What was placed is accepted, so that there is an order to negotiate and to deliver. */
    private void firstAnswer(UUID cooperative) {
        var order = orderOf(cooperative);
        if (!order.isMissingNode()) {
            var lines = new ArrayList<Object>();
            order.at("/lines").forEach(line -> lines.add(with(RandomWords.number(line), "answer", "ACCEPTED")));
            did("answer", seen(clerk(cooperative), order).put(path(order) + "/answer", map("lines", lines)));
        }
    }

    private Answer clear() {
        return buyer.post(at("/clearings"), map("rule", "PROPORTIONAL", "dryRun", false));
    }

    private void pledge(UUID cooperative) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line = 1; line <= 2; line++) {
            if (random.nextInt(4) > 0) {
                lines.add(map(
                        "demandLine",
                        line,
                        "earliest",
                        WINDOW + "02",
                        "latest",
                        WINDOW + "20",
                        "lowestPrice",
                        yuan(random.nextInt(8) == 0 ? "91" : "28.5"),
                        "farmers",
                        shares(cooperative)));
            }
        }
        did("pledge", clerk(cooperative).post(at("/pledges"), map("demandRevision", revision(), "lines", lines)));
    }

    /** A farmer follows the clerk's link and declines, or agrees after all. */
    private void countersign(UUID cooperative, boolean agrees) {
        var shares = asked(cooperative);
        if (shares.isEmpty()) {
            return;
        }
        var chosen = random.nextInt(shares.size());
        var share = shares.get(chosen).at("/shareId").asText();
        did("ask", clerk(cooperative).post(at("/countersigns"), map("shareIds", List.of(share))));
        var link = asked(cooperative).get(chosen).path("link").asText();
        if (!link.isEmpty()) {
            var farmer = anybody.with("Countersign-Token", link.substring(link.lastIndexOf('/') + 1));
            did(agrees ? "agree" : "decline", farmer.post("/countersign/answer", map("agreed", agrees)));
        }
    }

    private JsonNode asked(UUID cooperative) {
        return clerk(cooperative).get(at("/countersigns")).expect(200).json().at("/items");
    }

    private List<Map<String, Object>> shares(UUID cooperative) {
        return farmers.get(cooperative).stream()
                .map(farmer -> map("farmerId", farmer, "quantity", kg(words.amount("2000"))))
                .toList();
    }

    private void amend() {
        var standing = buyer.get("/demands/" + demand).expect(200);
        var lines = asked(words.amount("6000"), words.amount("4"), random.nextInt(3) == 0 ? "28" : "90");
        for (var line = 0; line < lines.size(); line++) {
            lines.get(line).put("line", line + 1);
        }
        did(
                "amend",
                buyer.with("If-Match", standing.header("ETag").replace("\"", ""))
                        .put("/demands/" + demand + "/terms", with(Bodies.demand(), "lines", lines)));
    }

    private List<Map<String, Object>> asked(String kilograms, String tonnes, String price) {
        var first = with(Bodies.demandLine("DRIED-CHILI", kilograms), "priceCeiling", yuan(price));
        var second = with(Bodies.demandLine("DRIED-CHILI", "1"), "quantity", map("amount", tonnes, "unit", "TNE"));
        return List.of(first, with(second, "minimumLot", map("amount", "0.01", "unit", "TNE")));
    }

    /** What the parties of an order, and those who carry and pay, can do. */
    void order() {
        var cooperative = someone();
        var order = orderOf(cooperative);
        if (order.isMissingNode()) {
            return;
        }
        var line = order.at("/lines").get(random.nextInt(order.at("/lines").size()));
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> answer(cooperative, order, line);
            case 4, 5, 6, 7 -> agree(cooperative, order, words.change(line));
            case 8 -> agree(
                    cooperative, order, with(RandomWords.cancellation(), "lines", List.of(RandomWords.number(line))));
            case 9 -> agree(
                    cooperative, order, random.nextInt(3) == 0 ? RandomWords.cancellation() : words.change(line));
            case 10, 11 -> close(order, line);
            default -> deliver(order, line);
        }
    }

    /** The cooperative's order as it stands; missing when it has none. */
    private JsonNode orderOf(UUID cooperative) {
        var orders = clerk(cooperative)
                .get("/orders?side=seller&demand=" + demand)
                .expect(200)
                .json()
                .at("/items");
        return orders.isEmpty()
                ? MissingNode.getInstance()
                : clerk(cooperative)
                        .get("/orders/" + orders.at("/0/id").asText())
                        .expect(200)
                        .json();
    }

    private void answer(UUID cooperative, JsonNode order, JsonNode chosen) {
        var lines = new ArrayList<Object>();
        var named = order.at("/status").asText().equals("PLACED") ? order.at("/lines") : List.of(chosen);
        named.forEach(line -> lines.add(words.answer(line)));
        did("answer", seen(clerk(cooperative), order).put(path(order) + "/answer", map("lines", lines)));
    }

    private void agree(UUID cooperative, JsonNode order, Map<String, Object> wanted) {
        var proposed = seen(buyer, order).post(path(order) + "/proposals", wanted);
        did("propose " + wanted.get("kind"), proposed);
        if (proposed.status() == 201) {
            var proposal = path(order) + "/proposals/" + id(proposed);
            var refused = random.nextInt(4) == 0;
            var outcome = refused ? "/refusal" : "/acceptance";
            var body = refused ? map("reason", "再议") : map();
            did(outcome, clerk(cooperative).with("If-Match", "1").post(proposal + outcome, body));
        }
    }

    private void close(JsonNode order, JsonNode line) {
        var closing = with(RandomWords.number(line), "quantity", RandomWords.quantity(words.part(line, "/open"), line));
        did(
                "close",
                seen(buyer, order).post(path(order) + "/closing", map("reason", "改用库存", "lines", List.of(closing))));
    }

    /** A part of what is promised leaves, is taken in part, and is paid for. */
    private void deliver(JsonNode order, JsonNode line) {
        var promised = new BigDecimal(line.at("/promised/amount").asText());
        var left = promised.subtract(
                Fulfilments.shipped(order.at("/id").asText(), line.at("/line").asInt()));
        if (left.signum() > 0) {
            var quantity = words.share(left);
            Fulfilments.deliver(order.at("/id").asText(), line, quantity, words.share(quantity));
            deeds.add("deliver " + quantity);
        }
    }

    private HttpApi seen(HttpApi who, JsonNode order) {
        return who.with("If-Match", order.at("/version").asText());
    }

    private int revision() {
        return buyer.get("/demands/" + demand)
                .expect(200)
                .json()
                .at("/revision")
                .asInt();
    }

    private UUID someone() {
        return List.copyOf(clerks.keySet()).get(random.nextInt(clerks.size()));
    }

    private HttpApi clerk(UUID cooperative) {
        return clerks.get(cooperative);
    }

    private String at(String deed) {
        return "/pools/" + pool + deed;
    }

    private static String path(JsonNode order) {
        return "/orders/" + order.at("/id").asText();
    }

    private static String farmer(HttpApi clerk) {
        return id(clerk.post(
                "/farmers", Bodies.farmer("F-" + UUID.randomUUID().toString().substring(0, 8))));
    }

    private static String id(Answer created) {
        return created.expect(201).json().at("/id").asText();
    }

    /** Refusals are answers; failures are not. */
    private void did(String deed, Answer answer) {
        deeds.add(deed + " " + answer.status() + (answer.status() < 300 ? "" : " " + answer.problem()));
        assertThat(answer.status()).as("%s %s", deeds, answer.body()).isLessThan(500);
    }
}
