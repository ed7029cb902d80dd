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
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Tables.count;
import static io.linknet.procurement.Tables.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Farmers who stand behind what a clerk entered for them, or do not, on the running service. */
class CountersignIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NO_LINK = "A".repeat(43);

    private String demand = "";
    private String pool = "";
    private String first = "";
    private String second = "";

    /** A pledge of 500 kg of one farmer and 300 kg of another. */
    @BeforeEach
    void twoFarmersPledge() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        Network.admit(JIANGJIN, "COOPERATIVE", "jiangjin-pepper", "6939900000039");
        await().atMost(PATIENCE).until(() -> Network.knows(LEADER, SHIZHU, JIANGJIN));
        demand = buyer().post("/demands", with(demand(), "lines", List.of(demandLine("DRIED-CHILI", "5000"))))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        pool = buyer().get("/pools?demand=" + demand).json().at("/items/0/id").asText();
        first = farmerNamed("谭正群");
        second = farmerNamed("马世全");
        pledge("28.5", first, "500", second, "300").expect(201);
    }

    @Nested
    class ByLink {

        @Test
        void showsThatShareAndNothingElse() {
            var link = asked(first);

            var seen = holder(link).get("/countersign").expect(200);

            assertThat(seen.json().at("/quantity/amount").asText()).isEqualTo("500");
            assertThat(seen.json().at("/grade/nameZh").asText()).isNotEmpty();
            assertThat(seen.json().at("/earliest").asText()).isEqualTo("2199-12-02");
            assertThat(seen.json().at("/lowestPrice/amount").asText()).isEqualTo("28.5");
            assertThat(seen.json().at("/code").asText()).matches("\\d{6}");
            assertThat(seen.body())
                    .doesNotContain("谭正群", "马世全", "\"300\"", "shancheng", LEADER.toString(), pool, demand, first);
        }

        @Test
        void takesTheAgreementOnceAndPutsItOnRecord() {
            var link = asked(first);

            assertThat(answer(link, true).expect(200).json().at("/state").asText())
                    .isEqualTo("COUNTERSIGNED");

            assertThat(share(first).at("/state").asText()).isEqualTo("COUNTERSIGNED");
            assertThat(share(first).at("/answeredWay").asText()).isEqualTo("LINK");
            assertThat(share(first).has("link")).isFalse();
            assertThat(share(second).at("/state").asText()).isEqualTo("ENTERED");
            assertThat(covered()).isEqualTo("800");
            assertThat(evidence("share-countersigned")).isEqualTo(1);
            assertThat(count("select count(*) from evidence_entry where action = 'share-countersigned' and actor ="
                            + " 'farmer|" + first + "' and member_id = '" + SHIZHU + "'"))
                    .isEqualTo(1);
            assertThat(heard("share-countersigned", SHIZHU)).isEqualTo(1);
            assertThat(heard("share-countersigned", LEADER)).isZero();
            assertThat(ask(shareId(first)).problem()).isEqualTo("share-countersigned");
        }

        @Test
        void takesADeclinedShareOutOfThePledgeInSightOfTheClerk() {
            answer(asked(first), false).expect(200);

            assertThat(covered()).isEqualTo("300");
            var line = clerk().get("/pools/" + pool).json().at("/pledges/0/lines/0");
            assertThat(line.at("/quantity/amount").asText()).isEqualTo("300");
            assertThat(line.at("/farmers")).hasSize(2);
            assertThat(share(first).at("/state").asText()).isEqualTo("DECLINED");
            assertThat(evidence("share-declined")).isEqualTo(1);
            assertThat(heard("share-declined", LEADER)).isEqualTo(1);
            assertThat(buyer().get("/pools/" + pool).body()).doesNotContain("DECLINED", first);
        }

        @Test
        void bringsAShareBackWhenItsFarmerAgreesLater() {
            answer(asked(first), false).expect(200);

            answer(asked(first), true).expect(200);

            assertThat(covered()).isEqualTo("800");
        }

        @Test
        void leavesNothingToOrderOnceAllHaveDeclined() {
            answer(asked(first), false).expect(200);
            answer(asked(second), false).expect(200);

            assertThat(covered()).isEqualTo("0");
            assertThat(clerk().get("/pools/" + pool).json().at("/pledges/0/lines/0/farmers"))
                    .hasSize(2);
            buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
            var cleared = buyer().post("/pools/" + pool + "/clearings", map("rule", "EQUAL_SHARE", "dryRun", true))
                    .expect(200)
                    .json();
            assertThat(cleared.at("/shares")).isEmpty();
        }

        @Test
        void givesTheSameAnswerToTheSamePressAndNoneToAnother() {
            var link = asked(first);
            var press = holder(link).with("Idempotency-Key", UUID.randomUUID().toString());

            var once = press.post("/countersign/answer", map("agreed", true)).expect(200);
            var twice = press.post("/countersign/answer", map("agreed", true)).expect(200);

            assertThat(twice.body()).isEqualTo(once.body());
            assertThat(twice.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(answer(link, false).status()).isEqualTo(404);
            assertThat(share(first).at("/state").asText()).isEqualTo("COUNTERSIGNED");
        }
    }

    @Nested
    class Reminders {

        @Test
        void keepOpenLinksGiveOneToWhoHasNoneAndPassOverWhoHasAnswered() {
            var link = asked(first);

            var reminded = clerk().post("/pools/" + pool + "/countersigns/reminders", Map.of())
                    .expect(200)
                    .json();

            assertThat(reminded.at("/reminded").asInt()).isEqualTo(1);
            assertThat(reminded.at("/asked").asInt()).isEqualTo(1);
            assertThat(share(first).at("/link").asText()).endsWith(link);
            assertThat(share(first).at("/reminders").asInt()).isEqualTo(1);
            assertThat(share(first).at("/remindedAt").asText()).isNotEmpty();
            assertThat(share(second).at("/link").asText()).isNotEmpty();
            assertThat(share(second).at("/reminders").asInt()).isZero();
            answer(link, true).expect(200);
            assertThat(clerk().post("/pools/" + pool + "/countersigns/reminders", Map.of())
                            .expect(200)
                            .json()
                            .at("/reminded")
                            .asInt())
                    .isEqualTo(1);
            assertThat(share(first).has("reminders")).isFalse();
        }

        @Test
        void areRefusedWhenNobodyIsWaitedForOrThePoolIsOver() {
            answer(asked(first), true).expect(200);
            answer(asked(second), false).expect(200);
            assertThat(remind(clerk()).problem()).isEqualTo("nobody-to-remind");

            pledge("29", first, "400", second, "300").expect(201);
            remind(clerk()).expect(200);
            buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
            assertThat(remind(clerk()).problem()).isEqualTo("pool-not-open");
        }

        @Test
        void reachNobodyElsesFarmers() {
            assertThat(remind(buyer()).status()).isEqualTo(403);
            assertThat(remind(otherClerk()).problem()).isEqualTo("nobody-to-remind");
            assertThat(share(first).has("link")).isFalse();
        }

        private Answer remind(HttpApi who) {
            return who.post("/pools/" + pool + "/countersigns/reminders", Map.of());
        }
    }

    @Nested
    class LinksThatLeadNowhere {

        @Test
        void lookAlike() throws SQLException {
            var used = asked(first);
            answer(used, true).expect(200);
            var replaced = asked(second);
            var expired = asked(second);
            sql("update countersign set asked_at = now() - interval '8 days', expires_at = now() - interval '1 second'"
                    + " where share_id = '" + shareId(second) + "' and ended_at is null");

            for (var link : List.of(NO_LINK, used, replaced, expired, "x")) {
                for (var answer : List.of(holder(link).get("/countersign"), answer(link, true))) {
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.problem()).isEqualTo("unknown-countersign");
                    assertThat(answer.json().at("/detail"))
                            .isEqualTo(
                                    holder(NO_LINK).get("/countersign").json().at("/detail"));
                }
            }
            assertThat(share(second).at("/state").asText()).isEqualTo("ENTERED");
        }

        @Test
        void areThoseOfAPoolThatTakesNoPledges() {
            var link = asked(first);
            buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);

            assertThat(holder(link).get("/countersign").problem()).isEqualTo("unknown-countersign");
            assertThat(answer(link, false).problem()).isEqualTo("unknown-countersign");
            assertThat(ask(shareId(second)).problem()).isEqualTo("pool-not-open");
            assertThat(covered()).isEqualTo("800");
        }

        @Test
        void areThoseOfSharesThatAreEnteredAnew() {
            var changed = asked(first);
            var kept = asked(second);

            pledge("28.5", first, "400", second, "300").expect(201);

            assertThat(holder(changed).get("/countersign").status()).isEqualTo(404);
            holder(kept).get("/countersign").expect(200);
        }

        @Test
        void areNotTriedManyTimesFromOnePlace() {
            var here = anybody().with("X-Forwarded-For", "203.0.113.7").with("Countersign-Token", NO_LINK);
            var elsewhere = anybody().with("X-Forwarded-For", "203.0.113.8").with("Countersign-Token", NO_LINK);

            for (var each = 0; each < 20; each++) {
                here.get("/countersign").expect(404);
            }

            assertThat(here.get("/countersign").expect(429).header("Retry-After"))
                    .isEqualTo("60");
            assertThat(here.post("/countersign/answer", map("agreed", true)).problem())
                    .isEqualTo("too-many-tries");
            elsewhere.get("/countersign").expect(404);
        }

        @Test
        void standNowhereInTheDatabase() {
            var link = asked(first);
            answer(link, true).expect(200);

            assertThat(count("select count(*) from countersign where token_hash = encode(sha256('" + link
                            + "'::bytea), 'hex')"))
                    .isEqualTo(1);
            assertThat(count("select count(*) from idempotency_key k where k::text like '%" + link + "%'"))
                    .isZero();
            assertThat(count("select count(*) from evidence_entry e where e::text like '%" + link + "%'"))
                    .isZero();
            assertThat(count("select count(*) from outbox o where o::text like '%" + link + "%'"))
                    .isZero();
        }
    }

    @Nested
    class ByCode {

        @Test
        void takesWhatTheFarmerReadsOut() {
            var link = asked(first);
            var code = holder(link).get("/countersign").json().at("/code").asText();

            var heard = code(clerk(), first, code).expect(200).json();

            assertThat(heard.at("/state").asText()).isEqualTo("COUNTERSIGNED");
            assertThat(heard.at("/answeredWay").asText()).isEqualTo("CODE");
            assertThat(evidence("share-countersigned")).isEqualTo(1);
            assertThat(answer(link, false).status()).isEqualTo(404);
            assertThat(code(clerk(), first, code).problem()).isEqualTo("farmer-not-asked");
        }

        @Test
        void countsWrongCodesAndEndsWithTheFifth() {
            var link = asked(first);
            var right = holder(link).get("/countersign").json().at("/code").asText();
            var wrong = right.startsWith("0") ? "1" + right.substring(1) : "0" + right.substring(1);

            for (var left = 4; left >= 0; left--) {
                var refused = code(clerk(), first, wrong);
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/code");
                assertThat(refused.json().at("/detail").asText()).contains(Integer.toString(left));
            }

            assertThat(code(clerk(), first, right).problem()).isEqualTo("farmer-not-asked");
            assertThat(holder(link).get("/countersign").status()).isEqualTo(404);
            assertThat(share(first).at("/state").asText()).isEqualTo("ENTERED");
        }

        @Test
        void takesSixDigitsOnly() {
            asked(first);

            assertThat(code(clerk(), first, "12345").status()).isEqualTo(400);
            assertThat(share(first).at("/triesLeft").asInt()).isEqualTo(5);
        }
    }

    @Nested
    class IsNobodyElsesBusiness {

        @Test
        void ofNoOtherCooperativeAndNoBuyer() {
            asked(first);
            var share = shareId(first);
            var at = "/pools/" + pool + "/countersigns";

            assertThat(otherClerk().get(at).expect(200).json().at("/items")).isEmpty();
            assertThat(otherClerk().post(at, map("shareIds", List.of(share))).problem())
                    .isEqualTo("unknown-share");
            assertThat(otherClerk()
                            .post(at + "/" + share + "/code", map("code", "123456"))
                            .status())
                    .isEqualTo(404);
            assertThat(otherClerk().get(at + "/" + share + "/qr.svg").status()).isEqualTo(404);
            assertThat(buyer().get(at).status()).isEqualTo(403);
            assertThat(anybody().get(at).status()).isEqualTo(401);
        }

        @Test
        void showsTheClerkAPictureOfTheLink() {
            asked(first);

            var picture = clerk().get("/pools/" + pool + "/countersigns/" + shareId(first) + "/qr.svg")
                    .expect(200);

            assertThat(picture.header("Content-Type")).isEqualTo("image/svg+xml");
            assertThat(picture.body()).startsWith("<svg ");
            assertThat(clerk().get("/pools/" + pool + "/countersigns/" + shareId(second) + "/qr.svg")
                            .problem())
                    .isEqualTo("farmer-not-asked");
        }

        @Test
        void isHiddenByTheDatabaseToo() throws SQLException {
            asked(first);

            assertThat(seenBy(SHIZHU)).isEqualTo(1);
            assertThat(seenBy(JIANGJIN)).isZero();
            assertThat(seenBy(LEADER)).isZero();
        }

        private long seenBy(UUID member) throws SQLException {
            try (var connection = TestDatabase.shared().app("procurement").getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("select set_config('app.party', '" + member + "', false)");
                try (var rows = statement.executeQuery(
                        "select count(*) from countersign where share_id = '" + shareId(first) + "'")) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        }
    }

    @Nested
    class AtOnce {

        @Test
        void twoFarmersOfOneLineAreBothHeard() throws Exception {
            var one = asked(first);
            var other = asked(second);

            var answers = together(() -> answer(one, false), () -> answer(other, false));

            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(covered()).isEqualTo("0");
        }

        @Test
        void ofAYesAndANoOneCounts() throws Exception {
            var link = asked(first);

            var answers = together(() -> answer(link, true), () -> answer(link, false));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 404);
            var agreed = share(first).at("/state").asText().equals("COUNTERSIGNED");
            assertThat(covered()).isEqualTo(agreed ? "800" : "300");
            assertThat(evidence("share-countersigned") + evidence("share-declined"))
                    .isEqualTo(1);
        }

        @Test
        void aFarmersNoAndTheClerksNewWordAddUp() throws Exception {
            var link = asked(first);

            var answers = together(() -> answer(link, false), () -> pledge("28.5", first, "500", second, "200"));

            assertThat(answers).extracting(Answer::status).containsExactly(200, 201);
            assertThat(share(first).at("/state").asText()).isEqualTo("DECLINED");
            assertThat(covered()).isEqualTo("200");
        }

        private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
            var threads = Executors.newFixedThreadPool(2);
            try {
                var answers = new ArrayList<Answer>();
                for (var future : threads.invokeAll(List.of(one, other))) {
                    answers.add(future.get());
                }
                return answers;
            } finally {
                threads.shutdown();
            }
        }
    }

    private String farmerNamed(String name) {
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        return clerk().post("/farmers", with(farmer(code), "name", name))
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    private Answer pledge(String price, String one, String kilograms, String other, String otherKilograms) {
        var line = map(
                "demandLine",
                1,
                "earliest",
                "2199-12-02",
                "latest",
                "2199-12-20",
                "lowestPrice",
                yuan(price),
                "farmers",
                List.of(
                        map("farmerId", one, "quantity", kg(kilograms)),
                        map("farmerId", other, "quantity", kg(otherKilograms))));
        return clerk().post("/pools/" + pool + "/pledges", map("lines", List.of(line)));
    }

    /** Asks a farmer; the token of the link. */
    private String asked(String farmer) {
        ask(shareId(farmer)).expect(204);
        var link = share(farmer).at("/link").asText();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Answer ask(String share) {
        return clerk().post("/pools/" + pool + "/countersigns", map("shareIds", List.of(share)));
    }

    private JsonNode share(String farmer) {
        for (var share : clerk().get("/pools/" + pool + "/countersigns")
                .expect(200)
                .json()
                .at("/items")) {
            if (share.at("/farmerId").asText().equals(farmer)) {
                return share;
            }
        }
        throw new AssertionError("no share of " + farmer);
    }

    private String shareId(String farmer) {
        return share(farmer).at("/shareId").asText();
    }

    private HttpApi holder(String token) {
        return anybody().with("Countersign-Token", token);
    }

    private Answer answer(String token, boolean agreed) {
        return holder(token).post("/countersign/answer", map("agreed", agreed));
    }

    private Answer code(HttpApi clerk, String farmer, String code) {
        return clerk.post("/pools/" + pool + "/countersigns/" + shareId(farmer) + "/code", map("code", code));
    }

    private String covered() {
        return buyer().get("/demands/" + demand + "/coverage")
                .expect(200)
                .json()
                .at("/lines/0/pledged/amount")
                .asText();
    }

    private long evidence(String action) {
        return count("select count(*) from evidence_entry where action = '" + action + "' and content like '%" + pool
                + "%'");
    }

    private long heard(String what, UUID member) {
        return count("select count(*) from outbox where event_type = 'procurement." + what + ".v1' and agg_id = '"
                + pool + "' and payload like '%" + member + "%'");
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }

    private HttpApi otherClerk() {
        return as("jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER);
    }
}
