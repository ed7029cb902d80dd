package io.linknet.quality.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.identity.headless.BrowserlessSignIn;
import io.linknet.identity.headless.SignedInPerson;
import io.linknet.procurement.clearing.control.FairnessRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A joint pool of the running product, from its pledges in the database to its published orders.
 *
 * <p>What is measured is the product's own: the job's first and last moment span load, model, solve, certificate, write back
 * and outbox in one.
 */
final class PoolingThroughProduct {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate SEASON = LocalDate.of(2030, 1, 7);
    private static final int LINES_OF_A_DEMAND = 500;
    /** A season, as in the market of the engine's benchmark. */
    private static final int DAYS = 300;

    private static final int TRIES = 3;
    private static final int TOTAL_WANTED = 410;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI api = Settings.url().resolve("/api/procurement/");
    private final BrowserlessSignIn signIn =
            BrowserlessSignIn.at(Settings.url(), "linknet-demo", Settings.clientSecret());
    private final Random random = new Random(20_300_107L);
    private final SignedInPerson buyer;
    private final List<JsonNode> materials = new ArrayList<>();
    private final Map<String, JsonNode> linesByPool = new LinkedHashMap<>();

    PoolingThroughProduct() throws IOException, InterruptedException {
        buyer = signIn.as("buyer@shancheng.example", Settings.password());
        for (JsonNode material : get(buyer, "materials")) {
            if (material.path("unit").asText().equals("KGM")) {
                materials.add(material);
            }
        }
    }

    /**
     * What the product needed.
     *
     * @param offers pledged lines
     * @param lines demand lines
     * @param seed seconds to post and pledge, which the benchmark does not judge
     * @param tried seconds of the job that tries the rule before, as leaders do; the last of several, which warm the code up
     * @param clear seconds of the clearing job
     * @param publish seconds to publish all orders
     * @param orders how many came of it
     */
    record Times(int offers, int lines, double seed, double tried, double clear, double publish, int orders) {}

    /**
     * Fills a joint pool, clears and publishes it.
     *
     * @param certificate where the leader's certificate is put
     */
    Times run(int offers, int demandLines, FairnessRule rule, Path certificate)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var demands = post(demandLines);
        var joint = post(buyer, "pools", jointPool(demands)).path("id").asText();
        post(buyer, "pools/" + joint + "/opening", JSON.createObjectNode());
        var pledged = pledge(offers);
        post(buyer, "pools/" + joint + "/lock", JSON.createObjectNode());
        var seed = seconds(begun);

        var tried = Double.NaN;
        for (var each = 0; each < TRIES; each++) {
            tried = clear(joint, rule, true);
        }
        var clear = clear(joint, rule, false);
        begun = System.nanoTime();
        var orders = 0;
        for (var pool : linesByPool.keySet()) {
            orders += post(buyer, "pools/" + pool + "/publication", JSON.createObjectNode())
                    .path("orders")
                    .size();
        }
        var publish = seconds(begun);
        Files.write(
                certificate,
                send("GET", buyer, "pools/" + joint + "/clearing/certificate", HttpRequest.BodyPublishers.noBody())
                        .body());
        return new Times(pledged, demandLines, seed, tried, clear, publish, orders);
    }

    /** Demands of 500 lines, whose windows begin on any day, so that each pledge meets some of many others. */
    private List<String> post(int demandLines) throws IOException, InterruptedException {
        var demands = new ArrayList<String>();
        for (var first = 0; first < demandLines; first += LINES_OF_A_DEMAND) {
            var count = Math.min(LINES_OF_A_DEMAND, demandLines - first);
            var demand = JSON.createObjectNode()
                    .put("title", "bench " + (demands.size() + 1))
                    .put("currency", "CNY")
                    .put("place", "重庆市长寿区");
            var asked = demand.putArray("lines");
            for (var line = first; line < first + count; line++) {
                asked.add(wanted(line, demandLines));
            }
            var posted = post(buyer, "demands", demand);
            var id = posted.path("id").asText();
            demands.add(id);
            var pool = get(buyer, "pools?demand=" + id).path("items").path(0).path("id");
            linesByPool.put(pool.asText(), posted.path("lines"));
        }
        return demands;
    }

    private ObjectNode wanted(int line, int demandLines) {
        var material = materials.get(line % materials.size());
        var from = SEASON.plusDays(random.nextInt(DAYS));
        var wanted = JSON.createObjectNode()
                .put("materialCode", material.path("code").asText())
                .put("gradeCode", grade(material))
                .put("windowFrom", from.toString())
                .put("windowTo", from.plusDays(7 + random.nextInt(14)).toString());
        quantity(wanted, "quantity", TOTAL_WANTED * 10L * (50 + random.nextInt(100)) / 100);
        price(wanted, "priceCeiling", 1_300 + random.nextInt(500));
        return wanted;
    }

    private ObjectNode jointPool(List<String> demands) {
        var pool = JSON.createObjectNode().put("title", "bench").put("direction", "BUYING");
        var gathered = pool.putArray("demandIds");
        demands.forEach(gathered::add);
        pool.putArray("invited");
        return pool;
    }

    /** Every cooperative pledges for the same share of each demand's lines. */
    private int pledge(int offers) throws IOException, InterruptedException {
        var clerks = cooperatives();
        var pledged = 0;
        var left = offers;
        var leftPools = linesByPool.size() * clerks.size();
        for (var pool : linesByPool.entrySet()) {
            var demand = pool.getValue();
            for (var clerk : clerks) {
                var count = Math.min(demand.size(), (left + leftPools - 1) / leftPools--);
                var body = JSON.createObjectNode();
                var given = body.putArray("lines");
                for (var line = 0; line < count; line++) {
                    given.add(offered(demand.get((line * 7 + pledged) % demand.size()), clerk.farmer()));
                }
                if (count > 0) {
                    post(clerk.person(), "pools/" + pool.getKey() + "/pledges", body);
                }
                pledged += count;
                left -= count;
            }
        }
        return pledged;
    }

    private ObjectNode offered(JsonNode line, String farmer) {
        var earliest = LocalDate.parse(line.path("windowFrom").asText()).plusDays(random.nextInt(7));
        var offered = JSON.createObjectNode()
                .put("demandLine", line.path("line").asInt())
                .put("earliest", earliest.toString())
                .put("latest", earliest.plusDays(3 + random.nextInt(8)).toString());
        price(offered, "lowestPrice", 800 + random.nextInt(700));
        var part = offered.putArray("farmers").addObject().put("farmerId", farmer);
        quantity(part, "quantity", 50 + random.nextInt(950));
        return offered;
    }

    /** A clerk with one farmer to pledge for. */
    private record Clerk(SignedInPerson person, String farmer) {}

    private List<Clerk> cooperatives() throws IOException, InterruptedException {
        var clerks = new ArrayList<Clerk>();
        for (JsonNode member : get(buyer, "../partner-portal/members?limit=200").path("items")) {
            if (!member.path("kind").asText().equals("COOPERATIVE")) {
                continue;
            }
            var person = signIn.as("clerk@" + member.path("alias").asText() + ".example", Settings.password());
            var farmer = JSON.createObjectNode()
                    .put("code", UUID.randomUUID().toString())
                    .put("name", "基准");
            clerks.add(
                    new Clerk(person, post(person, "farmers", farmer).path("id").asText()));
        }
        return clerks;
    }

    private double clear(String joint, FairnessRule rule, boolean dryRun) throws IOException, InterruptedException {
        var order = JSON.createObjectNode().put("rule", rule.name()).put("dryRun", dryRun);
        return cleared(joint, post(buyer, "pools/" + joint + "/clearings", order));
    }

    /** Seconds of the job. */
    private double cleared(String pool, JsonNode asked) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var job = asked;
        while (job.has("percent") && job.path("endedAt").isMissingNode()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IOException("the clearing of " + pool + " does not end: " + job);
            }
            TimeUnit.MILLISECONDS.sleep(500);
            job = get(buyer, "jobs/" + asked.path("id").asText());
        }
        if (!job.has("percent")) {
            throw new IOException("too small to be cleared by a job; ask for more than 2,000 offers");
        }
        if (!job.path("status").asText().equals("DONE")) {
            throw new IOException("the clearing of " + pool + " ended " + job);
        }
        var took = Duration.between(
                Instant.parse(job.path("startedAt").asText()),
                Instant.parse(job.path("endedAt").asText()));
        return took.toMillis() / 1e3;
    }

    private static String grade(JsonNode material) {
        return material.path("grades").path(0).path("code").asText();
    }

    private static void quantity(ObjectNode to, String name, long kilograms) {
        to.putObject(name).put("amount", Long.toString(kilograms)).put("unit", "KGM");
    }

    private static void price(ObjectNode to, String name, int fen) {
        to.putObject(name)
                .put("amount", BigDecimal.valueOf(fen, 2).toPlainString())
                .put("currency", "CNY");
    }

    private JsonNode get(SignedInPerson who, String address) throws IOException, InterruptedException {
        return JSON.readTree(
                send("GET", who, address, HttpRequest.BodyPublishers.noBody()).body());
    }

    private JsonNode post(SignedInPerson who, String address, JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(
                send("POST", who, address, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                        .body());
    }

    private HttpResponse<byte[]> send(String method, SignedInPerson who, String address, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var target = api.resolve(address);
        var service = target.getPath().contains("partner-portal") ? "partner-portal" : "procurement";
        var request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + who.tokenFor(service))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, body)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + target + " was answered " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
