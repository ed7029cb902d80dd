package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.farmer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.value.DeliveryWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A leader, a cooperative with two farmers of whom one agrees to be named, and a pledge of both; grants are given by the tests. */
abstract class GrantStage extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final LocalDate TODAY = LocalDate.now(DeliveryWindow.CALENDAR);

    final UUID leader = UUID.randomUUID();
    final UUID cooperative = UUID.randomUUID();
    final String willing = "王秀英" + cooperative.toString().substring(0, 13);
    final String silent = "李国强" + cooperative.toString().substring(0, 13);
    final String mobile = "+86 139-0023-7781-45";
    final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeEach
    void theyTrade() {
        Network.admit(leader, "CHAIN_LEADER", "l-" + leader, Network.gln(leader));
        Network.admit(cooperative, "COOPERATIVE", "c-" + cooperative, Network.gln(cooperative));
        await().atMost(PATIENCE).until(() -> Network.knows(leader, cooperative));
        ids.put(
                "demand",
                id(buyer().post("/demands", with(demand(), "lines", List.of(demandLine("DRIED-CHILI", "500"))))));
        ids.put(
                "pool",
                buyer().get("/pools?demand=" + ids.get("demand"))
                        .json()
                        .at("/items/0/id")
                        .asText());
        ids.put("willing", enter("F-1", willing));
        ids.put("silent", enter("F-2", silent));
        consent("willing").expect(200);
        clerk().post(filled("/pools/{pool}/pledges"), pledgeOfBoth()).expect(201);
    }

    static List<String> texts(JsonNode rows, String pointer) {
        var found = new ArrayList<String>();
        rows.forEach(row -> found.add(row.at(pointer).asText()));
        return found;
    }

    void ordered() {
        buyer().post(filled("/pools/{pool}/lock"), Map.of()).expect(200);
        trial();
        buyer().post(filled("/pools/{pool}/clearings"), map("rule", "PROPORTIONAL", "dryRun", false))
                .expect(200);
        buyer().post(filled("/pools/{pool}/publication"), Map.of()).expect(200);
        ids.put(
                "order",
                clerk().get(filled("/orders?side=seller&demand={demand}"))
                        .json()
                        .at("/items/0/id")
                        .asText());
    }

    void anotherDemand() {
        var lines = List.of(demandLine("DRIED-CHILI", "500"));
        ids.put("demand", id(buyer().post("/demands", with(demand(), "lines", lines))));
        ids.put(
                "pool",
                buyer().get("/pools?demand=" + ids.get("demand"))
                        .json()
                        .at("/items/0/id")
                        .asText());
        clerk().post(filled("/pools/{pool}/pledges"), pledgeOfBoth()).expect(201);
    }

    JsonNode trial() {
        return buyer().post(filled("/pools/{pool}/clearings"), map("rule", "EQUAL_SHARE", "dryRun", true))
                .expect(200)
                .json()
                .at("/digest");
    }

    String enter(String code, String name) {
        var body = with(with(farmer(code), "name", name), "mobile", mobile);
        return id(clerk().post("/farmers", body));
    }

    Answer consent(String who) {
        return clerk().put("/farmers/" + ids.get(who) + "/consent", said());
    }

    static Map<String, Object> said() {
        return map("way", "PAPER", "givenOn", TODAY, "reference", "册二，第 7 页");
    }

    Map<String, Object> pledgeOfBoth() {
        var farmers = List.of(
                map("farmerId", ids.get("willing"), "quantity", kg("300")),
                map("farmerId", ids.get("silent"), "quantity", kg("150")));
        var line = map(
                "demandLine",
                1,
                "earliest",
                "2199-12-02",
                "latest",
                "2199-12-20",
                "lowestPrice",
                yuan("28.5"),
                "farmers",
                farmers);
        return map("lines", List.of(line));
    }

    Map<String, Object> terms() {
        return map(
                "granteeId",
                leader,
                "category",
                "FARMER_IDENTITY",
                "purpose",
                "TRACEABILITY",
                "lastDay",
                TODAY.plusDays(30),
                "words",
                map("language", "zh", "version", "2026-11"));
    }

    Answer give(Map<String, Object> terms) {
        return administrator().post("/grants", terms);
    }

    String filled(String path) {
        var full = path;
        for (var id : ids.entrySet()) {
            full = full.replace("{" + id.getKey() + "}", id.getValue());
        }
        return full;
    }

    static String id(Answer created) {
        return created.expect(201).json().at("/id").asText();
    }

    HttpApi buyer() {
        return as("l-" + leader, leader, CHAIN_LEADER, Roles.BUYER, Roles.AUDITOR, Roles.SELLER);
    }

    HttpApi buyerAudit() {
        return as("l-" + leader, leader, CHAIN_LEADER, Roles.AUDITOR);
    }

    HttpApi clerk() {
        return as("c-" + cooperative, cooperative, COOPERATIVE, Roles.SELLER);
    }

    HttpApi administrator() {
        return as("c-" + cooperative, cooperative, COOPERATIVE, Roles.ADMINISTRATOR);
    }

    HttpApi audit() {
        return as("c-" + cooperative, cooperative, COOPERATIVE, Roles.AUDITOR);
    }
}
