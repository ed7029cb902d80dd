package io.linknet.procurement;

import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.pledge;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Tables.count;
import static io.linknet.procurement.Tables.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.linknet.kernel.testing.HttpApi;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leaders buy together and cooperatives sell together, and each sees its own. */
class MembersPoolTogetherIT extends PoolStage {

    @Test
    void leadersBuyTogetherAndSeeOnlyTheirOwn() {
        var mine = posted(buyer(), "90");
        var theirs = posted(otherBuyer(), "77.77");
        var joint = joint(buyer(), "BUYING", List.of(mine), OTHER_LEADER);

        assertThat(stranger().get("/pools/" + joint).status()).isEqualTo(404);
        assertThat(stranger()
                        .post("/pools/" + joint + "/demands", map("demandIds", List.of(theirs)))
                        .status())
                .isEqualTo(404);
        otherBuyer()
                .post("/pools/" + joint + "/demands", map("demandIds", List.of(theirs)))
                .expect(200);
        buyer().post("/pools/" + joint + "/opening", Map.of()).expect(200);
        pledged(clerk(), poolOf(buyer(), mine), "4000").expect(201);
        pledged(otherClerk(), poolOf(otherBuyer(), theirs), "3000").expect(201);
        assertThat(buyer().post("/pools/" + poolOf(buyer(), mine) + "/lock", Map.of())
                        .problem())
                .isEqualTo("pool-follows-another");

        var seen = buyer().get("/pools/" + joint).expect(200);
        assertThat(seen.body()).doesNotContain("\"77.77\"");
        assertThat(seen.json().at("/parties")).hasSize(2);
        assertThat(seen.json().at("/pledges")).hasSize(1);
        assertThat(otherBuyer().get("/pools/" + joint).json().at("/parties")).hasSize(1);
        buyer().post("/pools/" + joint + "/lock", Map.of()).expect(200);
        var cleared = clear(buyer(), joint, false).expect(200);
        assertThat(cleared.body()).doesNotContain("\"77.77\"").doesNotContain(JIANGJIN.toString());

        var theirPool = poolOf(otherBuyer(), theirs);
        assertThat(json(otherBuyer(), theirPool).at("/status").asText()).isEqualTo("CLEARED");
        var own = json(otherBuyer(), joint).at("/clearing/shares");
        assertThat(own).allMatch(share -> share.at("/demandId").asText().equals(theirs));
        assertThat(json(clerk(), poolOf(buyer(), mine)).at("/clearing/shares"))
                .isNotEmpty()
                .allMatch(share -> share.at("/cooperative/id").asText().equals(SHIZHU.toString()));
        assertThat(buyer().post("/pools/" + joint + "/publication", Map.of()).problem())
                .isEqualTo("each-publishes-its-own");
        otherBuyer().post("/pools/" + theirPool + "/publication", Map.of()).expect(200);
        assertThat(status(joint)).isEqualTo("CLEARED");
        buyer().post("/pools/" + poolOf(buyer(), mine) + "/publication", Map.of())
                .expect(200);
        assertThat(status(joint)).isEqualTo("PUBLISHED");
        assertThat(count("select count(*) from evidence_entry where action = 'pool-joined' and object_id = '" + joint
                        + "'"))
                .isEqualTo(2);
    }

    @Test
    void severalPledgedLinesGivenToOneDemandLineBecomeLinesOfOneOrder() {
        var lines = List.of(demandLine("DRIED-CHILI", "5000"), demandLine("DRIED-CHILI", "1000"));
        var mine = buyer().post("/demands", with(demand(), "lines", lines))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        var joint = joint(buyer(), "BUYING", List.of(mine));
        buyer().post("/pools/" + joint + "/opening", Map.of()).expect(200);
        var pool = poolOf(buyer(), mine);
        var pledged = pledge(registered(clerk()), "3000");
        var first = ((List<?>) pledged.get("lines")).get(0);
        clerk().post("/pools/" + pool + "/pledges", map("lines", List.of(first, with(asMap(first), "demandLine", 2))))
                .expect(201);
        buyer().post("/pools/" + joint + "/lock", Map.of()).expect(200);
        clear(buyer(), joint, false).expect(200);

        buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);

        var order = clerk().get("/orders?side=seller&demand=" + mine)
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(order.at("/lines")).hasSize(3);
        assertThat(order.at("/lines"))
                .extracting(line -> line.at("/demandLine").asInt())
                .containsExactlyInAnyOrder(1, 1, 2);
    }

    @Test
    void aDemandIsTakenOutOfADraftOnly() {
        var mine = posted(buyer(), "90");
        var joint = joint(buyer(), "BUYING", List.of(mine), OTHER_LEADER);

        buyer().delete("/pools/" + joint + "/demands/" + mine).expect(200);
        assertThat(buyer().delete("/pools/" + joint + "/demands/" + mine).problem())
                .isEqualTo("demand-not-in-pool");
        buyer().post("/pools/" + joint + "/demands", map("demandIds", List.of(mine)))
                .expect(200);
        assertThat(buyer().post("/pools/" + joint + "/demands", map("demandIds", List.of(mine)))
                        .problem())
                .isEqualTo("pool-follows-another");
        buyer().post("/pools/" + joint + "/opening", Map.of()).expect(200);
        assertThat(buyer().delete("/pools/" + joint + "/demands/" + mine).problem())
                .isEqualTo("pool-not-draft");
    }

    @Test
    void cooperativesSellTogetherThoseWhoConsented() {
        var joint = joint(clerk(), "SELLING", List.of(), LEADER, JIANGJIN);
        var demand = posted(buyer(), "90");
        buyer().post("/pools/" + joint + "/demands", map("demandIds", List.of(demand)))
                .expect(200);
        var pool = poolOf(buyer(), demand);
        pledged(clerk(), pool, "3000").expect(201);
        pledged(otherClerk(), pool, "3000").expect(201);

        clerk().post("/pools/" + joint + "/opening", Map.of()).expect(200);
        clerk().post("/pools/" + joint + "/lock", Map.of()).expect(200);
        clear(clerk(), joint, false).expect(200);

        var shares = json(buyer(), pool).at("/clearing/shares");
        assertThat(shares).hasSize(1);
        assertThat(shares.at("/0/cooperative/id").asText()).isEqualTo(SHIZHU.toString());
        assertThat(json(clerk(), joint).at("/clearing/shares")).hasSize(1);
    }

    @Test
    void aJointDeadlineLocksAll() throws SQLException {
        var mine = posted(buyer(), "90");
        var joint = joint(buyer(), "BUYING", List.of(mine), OTHER_LEADER);

        sql("update pool set answer_until = now() - interval '3 days' where id = '" + joint + "'");

        await().atMost(PATIENCE).until(() -> status(joint).equals("LOCKED"));
        assertThat(status(poolOf(buyer(), mine))).isEqualTo("LOCKED");
    }

    private String posted(HttpApi leader, String ceiling) {
        return leader.post("/demands", oneLine(ceiling))
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    private String joint(HttpApi organiser, String direction, List<String> demands, UUID... invited) {
        var body = map("title", "联合采购辣椒", "direction", direction, "demandIds", demands, "invited", List.of(invited));
        return organiser.post("/pools", body).expect(201).json().at("/id").asText();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object body) {
        return (Map<String, Object>) body;
    }
}
