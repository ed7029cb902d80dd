package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.farmer;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.pledge;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Network.STRANGER;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Pools on the running service, and who acts on them. */
abstract class PoolStage extends ServiceIT {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final UUID OTHER_LEADER = UUID.fromString("01990000-0000-7000-8000-0000000000e1");

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(OTHER_LEADER, "CHAIN_LEADER", "yuweiju", "6939900000916");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        Network.admit(JIANGJIN, "COOPERATIVE", "jiangjin-pepper", "6939900000039");
        await().atMost(PATIENCE).until(() -> Network.knows(LEADER, OTHER_LEADER, SHIZHU, JIANGJIN));
    }

    Answer clear(HttpApi leader, String pool, boolean dryRun) {
        return leader.post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", dryRun));
    }

    String openPool(HttpApi leader) {
        return poolOf(
                leader,
                leader.post("/demands", oneLine("90"))
                        .expect(201)
                        .json()
                        .at("/id")
                        .asText());
    }

    static Map<String, Object> oneLine(String ceiling) {
        return with(demand(), "lines", List.of(with(demandLine("DRIED-CHILI", "5000"), "priceCeiling", yuan(ceiling))));
    }

    String poolOf(HttpApi leader, String demandId) {
        return leader.get("/pools?demand=" + demandId)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    String status(String pool) {
        return json(buyer(), pool).at("/status").asText();
    }

    static JsonNode json(HttpApi reader, String pool) {
        return reader.get("/pools/" + pool).expect(200).json();
    }

    Answer pledged(HttpApi clerk, String pool, String kilograms) {
        return clerk.post("/pools/" + pool + "/pledges", pledge(registered(clerk), kilograms));
    }

    static String registered(HttpApi clerk) {
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        return clerk.post("/farmers", farmer(code)).expect(201).json().at("/id").asText();
    }

    HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    HttpApi otherBuyer() {
        return as("yuweiju", OTHER_LEADER, CHAIN_LEADER, BUYER);
    }

    HttpApi stranger() {
        return as("stranger", STRANGER, CHAIN_LEADER, BUYER);
    }

    HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }

    HttpApi otherClerk() {
        return as("jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER);
    }
}
