package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.farmer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.pledge;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.ServiceIT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Demands that say who carries, on the running service. Shizhu is 102 km from Changshou as the crow flies. */
class CarriageIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CHANGSHOU = "500115";

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        await().atMost(PATIENCE).until(() -> Network.knows(LEADER, SHIZHU));
    }

    @Test
    void freightIsPartOfWhatTheRuleCostsTheLeader() {
        var pool = locked(fetched(map("freightPerTonne", yuan("60"), "freightPerTonneKilometre", yuan("0.5"))));

        var trial = cleared(pool);

        // 60 + 102 x 0.5 = 111 CNY a tonne, 0.111 a kilogram, beside 28.5 for the goods
        assertThat(trial.at("/figures/freight").asText()).isEqualTo("222.00");
        assertThat(trial.at("/figures/cost").asText()).isEqualTo("57222.00");
        assertThat(trial.at("/shares/0/unitPrice/amount").asText()).isEqualTo("28.5");
    }

    @Test
    void theOrdersOfAPoolAreCarriedAsItsDemandSaid() {
        var pool = locked(fetched(map("freightPerTonne", yuan("60"))));
        buyer().post("/pools/" + pool + "/clearings", map("rule", "LEAST_COST", "dryRun", false))
                .expect(200);
        var order = buyer().post("/pools/" + pool + "/publication", Map.of())
                .expect(200)
                .json()
                .at("/orders/0/orderId")
                .asText();

        var read = clerk().get("/orders/" + order).expect(200).json();

        assertThat(read.at("/deliveryTerms").asText()).isEqualTo("FCA");
        assertThat(clerk().with("Accept", "application/xml")
                        .get("/orders/" + order)
                        .expect(200)
                        .body())
                .containsPattern("DeliveryTerms>\\s*<cbc:ID>FCA<");
    }

    @Test
    void whoIsFartherThanWantedReadsHowFar() {
        var pool = locked(map("terms", "DAP", "district", CHANGSHOU, "maximumKilometres", 100));

        var share = cleared(pool).at("/shares/0");

        assertThat(share.at("/reason").asText()).isEqualTo("TOO_FAR");
        assertThat(share.at("/values/kilometres").asText()).isEqualTo("102");
    }

    @Test
    void aPackIsNotBroken() {
        var lines = List.of(with(demandLine("DRIED-CHILI", "5000"), "packSize", kg("75")));
        var pool = locked(with(demand(), "lines", lines));

        assertThat(cleared(pool).at("/shares/0/allocated/amount").asText()).isEqualTo("1950");
    }

    @Test
    void whatADemandSaysOfCarriageIsShownAndKeptThroughAmendments() {
        var said = with(fetchedBy(map("freightPerTonne", yuan("60"))), "lines", List.of(urgent()));
        var posted = buyer().post("/demands", said).expect(201).json();

        assertThat(posted.at("/carriage/terms").asText()).isEqualTo("FCA");
        assertThat(posted.at("/carriage/district").asText()).isEqualTo(CHANGSHOU);
        assertThat(posted.at("/lines/0/priority").asInt()).isEqualTo(1);
        var id = posted.at("/id").asText();
        var amended = with(said, "carriage", map("terms", "DAP"));
        var read = buyer().get("/demands/" + id).expect(200);
        buyer().with("If-Match", read.header("ETag"))
                .put("/demands/" + id + "/terms", with(amended, "lines", List.of(with(urgent(), "line", 1))))
                .expect(200);
        assertThat(buyer().get("/demands/" + id + "/versions").expect(200).body())
                .contains("\"field\":\"deliveryTerms\",\"before\":\"FCA\",\"after\":\"DAP\"");
    }

    @Test
    void nobodyIsMisunderstood() {
        assertThat(refused(map("terms", "DAP", "freightPerTonne", yuan("60")))).isEqualTo("freight-though-delivered");
        assertThat(refused(map("terms", "FCA", "freightPerTonneKilometre", yuan("1"))))
                .isEqualTo("distance-to-nowhere");
        assertThat(refused(map("terms", "DAP", "maximumKilometres", 10))).isEqualTo("distance-to-nowhere");
        assertThat(refused(map("terms", "DAP", "district", "999999"))).isEqualTo("unknown-destination");
        assertThat(refused(map("terms", "FCA", "freightPerTonne", map("amount", "1", "currency", "USD"))))
                .isEqualTo("freight-in-another-currency");
        var line = with(demandLine("DRIED-CHILI", "5000"), "packSize", kg("5000.1"));
        assertThat(buyer().post("/demands", with(demand(), "lines", List.of(line)))
                        .problem())
                .isEqualTo("pack-larger-than-request");
    }

    private String refused(Map<String, Object> carriage) {
        return buyer().post("/demands", with(demand(), "carriage", carriage)).problem();
    }

    private static Map<String, Object> urgent() {
        return with(demandLine("DRIED-CHILI", "5000"), "priority", 1);
    }

    private static Map<String, Object> fetched(Map<String, Object> freight) {
        return with(fetchedBy(freight), "lines", List.of(demandLine("DRIED-CHILI", "5000")));
    }

    private static Map<String, Object> fetchedBy(Map<String, Object> freight) {
        return with(demand(), "carriage", with(with(freight, "terms", "FCA"), "district", CHANGSHOU));
    }

    private String locked(Map<String, Object> said) {
        var body = said.containsKey("terms") ? with(demand(), "carriage", said) : said;
        var demand = buyer().post("/demands", body).expect(201).json().at("/id").asText();
        var pool = buyer().get("/pools?demand=" + demand)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        var farmer = clerk().post("/farmers", farmer(code))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        clerk().post("/pools/" + pool + "/pledges", pledge(farmer, "2000")).expect(201);
        buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
        return pool;
    }

    private JsonNode cleared(String pool) {
        return buyer().post("/pools/" + pool + "/clearings", map("rule", "LEAST_COST", "dryRun", true))
                .expect(200)
                .json();
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }
}
