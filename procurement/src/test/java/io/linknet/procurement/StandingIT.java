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
import static io.linknet.procurement.Bodies.order;
import static io.linknet.procurement.Bodies.pledge;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Tables.count;
import static io.linknet.procurement.Tables.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a member that is suspended nothing new begins, and what is agreed goes on; on the running service. */
class StandingIT extends ServiceIT {

    private static final String REFUSED = "member-not-in-good-standing";
    private static final String TOLD = "partner-portal.member-standing-changed.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of one test alone, since standing lasts. */
    private final UUID leader = UUID.randomUUID();

    private final UUID cooperative = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void membersAreKnown() {
        Network.admit(leader, "CHAIN_LEADER", "leader-" + leader, Network.gln(leader));
        Network.admit(cooperative, "COOPERATIVE", "coop-" + cooperative, Network.gln(cooperative));
        Network.admit(other, "COOPERATIVE", "coop-" + other, Network.gln(other));
        await().atMost(PATIENCE).until(() -> Network.knows(leader, cooperative, other));
    }

    @Test
    void aSuspendedMemberIsNamedInNothingNewAndInEverythingAgain() {
        tellStanding(cooperative, "SUSPENDED", 2);

        refuses(buyer().post("/demands", invitingDemand(cooperative)), "/invited");
        refuses(buyer().post("/rfqs", rfq(cooperative)), "/invited");
        refuses(buyer().post("/orders", order(cooperative)), "/sellerId");
        refuses(buyer().post("/blanket-orders", blanket()), "/sellerId");
        refuses(clerk(other).post("/pools", joint(cooperative)), "/invited");
        refuses(clerk(cooperative).post("/pools", joint(cooperative)), "/invited");

        tellStanding(cooperative, "ACTIVE", 3);

        buyer().post("/demands", invitingDemand(cooperative)).expect(201);
        buyer().post("/rfqs", rfq(cooperative)).expect(201);
        buyer().post("/orders", order(cooperative)).expect(201);
        buyer().post("/blanket-orders", blanket()).expect(201);
        clerk(other).post("/pools", joint(cooperative)).expect(201);
    }

    @Test
    void theRefusalNamesTheMemberInTheReadersLanguage() {
        tellStanding(cooperative, "LEFT", 2);

        var chinese = buyer().with("Accept-Language", "zh")
                .post("/orders", order(cooperative))
                .expect(422);

        assertThat(chinese.json().path("errors").path(0).path("detail").asText())
                .contains("coop-" + cooperative + "社")
                .contains("不能与其建立新的往来");
    }

    @Test
    void aNewNameDoesNotTakeASuspensionBack() throws SQLException {
        tellStanding(cooperative, "SUSPENDED", 2);
        var changed = Map.of(
                "memberId", cooperative,
                "kind", "COOPERATIVE",
                "alias", "coop-" + cooperative,
                "nameZh", "改名合作社",
                "nameEn", "Renamed");
        Network.send(
                "partner-portal.member",
                Network.event("partner-portal.member-changed.v1", cooperative, 3, changed),
                cooperative);
        await().atMost(PATIENCE)
                .until(() ->
                        count("select count(*) from member where name_en = 'Renamed' and id = '" + cooperative + "'")
                                == 1);

        refuses(buyer().post("/orders", order(cooperative)), "/sellerId");
    }

    @Test
    void standingThatOvertakesTheAdmissionWaitsForIt() {
        var late = UUID.randomUUID();
        Network.send("partner-portal.member", Network.event(TOLD, late, 2, standing(late, "SUSPENDED")), late);
        Network.admit(late, "COOPERATIVE", "late-" + late, Network.gln(late));

        await().atMost(PATIENCE).until(() -> stands(late, "SUSPENDED"));
    }

    @Test
    void whatIsAgreedGoesOn() {
        var placed = id(buyer().post("/orders", order(cooperative)).expect(201));
        var blanket = id(buyer().post("/blanket-orders", blanket()).expect(201));
        clerk(cooperative)
                .with("If-Match", "1")
                .post("/blanket-orders/" + blanket + "/agreement", Map.of())
                .expect(200);
        tellStanding(cooperative, "SUSPENDED", 2);

        buyer().get("/orders/" + placed).expect(200);
        clerk(cooperative)
                .with("If-Match", "1")
                .put("/orders/" + placed + "/answer", Bodies.answer(Bodies.accepted(1), Bodies.accepted(2)))
                .expect(200);
        refuses(buyer().post("/blanket-orders/" + blanket + "/call-offs", callOff()), "");
    }

    @Test
    void anInvitationStaysAndOnlyNewOnesAreRefused() {
        var demand = buyer().post("/demands", invitingDemand(cooperative)).expect(201);
        var at = "/demands/" + id(demand) + "/terms";
        tellStanding(cooperative, "SUSPENDED", 2);
        tellStanding(other, "SUSPENDED", 2);

        refuses(buyer().with("If-Match", demand.header("ETag")).put(at, terms(cooperative, other)), "/invited");
        var longer = with(terms(cooperative), "title", "改了名目");
        buyer().with("If-Match", demand.header("ETag")).put(at, longer).expect(200);
    }

    @Test
    void aRequestThatWasPreparedBeforeIsNotPublishedToIt() {
        var prepared = buyer().post("/rfqs", rfq(cooperative, other)).expect(201);
        tellStanding(cooperative, "SUSPENDED", 2);

        refuses(
                buyer().with("If-Match", prepared.header("ETag"))
                        .post("/rfqs/" + id(prepared) + "/publication", Map.of()),
                "/invited");
    }

    @Test
    void aBidOfASuspendedMemberIsNotAwarded() throws SQLException {
        var prepared = buyer().post("/rfqs", rfq(cooperative)).expect(201);
        var rfq = "/rfqs/" + id(prepared);
        buyer().with("If-Match", prepared.header("ETag"))
                .post(rfq + "/publication", Map.of())
                .expect(200);
        clerk(cooperative).put(rfq + "/bid", bid()).expect(200);
        sql("update rfq set answer_until = now() where id = '" + id(prepared) + "'");
        await().atMost(PATIENCE)
                .until(() -> buyer().get(rfq).json().at("/status").asText().equals("OPENED"));
        tellStanding(cooperative, "SUSPENDED", 2);
        var award = map("parts", List.of(map("line", 1, "bidderId", cooperative, "offer", 1, "quantity", kg("1000"))));

        refuses(buyer().post(rfq + "/awards", award), "/parts/0/bidderId");
        tellStanding(cooperative, "ACTIVE", 3);
        buyer().post(rfq + "/awards", award).expect(200);
    }

    @Test
    void nobodyPledgesToASuspendedLeader() {
        var pool = openPool();
        tellStanding(leader, "SUSPENDED", 2);

        refuses(pledged(cooperative, pool), "");
    }

    @Test
    void aClearingLeavesOutThePledgeOfASuspendedMember() {
        var pool = openPool();
        pledged(cooperative, pool).expect(201);
        pledged(other, pool).expect(201);
        tellStanding(cooperative, "SUSPENDED", 2);
        buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
        buyer().post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", false))
                .expect(200);

        var published =
                buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);

        assertThat(published.body()).contains(other.toString()).doesNotContain(cooperative.toString());
    }

    private static void tellStanding(UUID member, String standing, long sequence) {
        Network.send(
                "partner-portal.member", Network.event(TOLD, member, sequence, standing(member, standing)), member);
        await().atMost(PATIENCE).until(() -> stands(member, standing));
    }

    private static Map<String, Object> standing(UUID member, String standing) {
        return map("memberId", member, "standing", standing);
    }

    private static boolean stands(UUID member, String standing) throws SQLException {
        return count("select count(*) from member where id = '" + member + "' and standing = '" + standing + "'") == 1;
    }

    private static void refuses(Answer answer, String pointer) {
        assertThat(answer.expect(422).problem()).isEqualTo(REFUSED);
        if (!pointer.isEmpty()) {
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        }
    }

    private static String id(Answer answer) {
        return answer.json().at("/id").asText();
    }

    private static Map<String, Object> invitingDemand(UUID... invited) {
        return with(with(oneLine(), "audience", "INVITED"), "invited", List.of(invited));
    }

    private static Map<String, Object> terms(UUID... invited) {
        var line = with(demandLine("DRIED-CHILI", "5000"), "line", 1);
        return with(invitingDemand(invited), "lines", List.of(line));
    }

    private static Map<String, Object> oneLine() {
        return with(demand(), "lines", List.of(demandLine("DRIED-CHILI", "5000")));
    }

    private static Map<String, Object> rfq(UUID... invited) {
        var line = map(
                "materialCode", "DRIED-CHILI",
                "gradeCode", "B",
                "quantity", kg("1000"),
                "windowFrom", "2199-12-01",
                "windowTo", "2199-12-10");
        return map(
                "title", "干辣椒年前补货询价",
                "currency", "CNY",
                "place", "重庆市长寿区",
                "district", "500115",
                "answerUntil", "2199-11-20T16:00:00Z",
                "invited", List.of(invited),
                "weights", map("price", 50, "quality", 20, "record", 20, "distance", 10),
                "lines", List.of(line));
    }

    private static Map<String, Object> bid() {
        var offer = map(
                "line", 1,
                "materialCode", "DRIED-CHILI",
                "gradeCode", "B",
                "quantity", kg("1000"),
                "unitPrice", yuan("28.5"),
                "earliest", "2199-12-01",
                "latest", "2199-12-10");
        return map("nonce", UUID.randomUUID().toString(), "offers", List.of(offer));
    }

    private Map<String, Object> blanket() {
        var line =
                map("materialCode", "DRIED-CHILI", "gradeCode", "B", "quantity", kg("5000"), "unitPrice", yuan("28.5"));
        return map(
                "sellerId", cooperative,
                "currency", "CNY",
                "place", "重庆市长寿区",
                "validFrom", "2199-12-01",
                "validTo", "2199-12-31",
                "lines", List.of(line));
    }

    private static Map<String, Object> callOff() {
        var line = map("line", 1, "quantity", kg("600"), "windowFrom", "2199-12-01", "windowTo", "2199-12-10");
        return map("lines", List.of(line));
    }

    private static Map<String, Object> joint(UUID invited) {
        return map("title", "联合销售辣椒", "direction", "SELLING", "demandIds", List.of(), "invited", List.of(invited));
    }

    private String openPool() {
        var demand = id(buyer().post("/demands", oneLine()).expect(201));
        return buyer().get("/pools?demand=" + demand)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    private Answer pledged(UUID member, String pool) {
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        var farmer = id(clerk(member).post("/farmers", farmer(code)).expect(201));
        return clerk(member).post("/pools/" + pool + "/pledges", pledge(farmer, "1000"));
    }

    private HttpApi buyer() {
        return as("leader-" + leader, leader, CHAIN_LEADER, BUYER);
    }

    private HttpApi clerk(UUID member) {
        return as("coop-" + member, member, COOPERATIVE, SELLER);
    }
}
