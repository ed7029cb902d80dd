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
import static io.linknet.procurement.Tables.count;
import static io.linknet.procurement.Tables.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The cycle of pools, deadlines, joint pools and clearings in the background, on the running service. */
class PoolsIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID OTHER_LEADER = UUID.fromString("01990000-0000-7000-8000-0000000000e1");

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(OTHER_LEADER, "CHAIN_LEADER", "yuweiju", "6939900000916");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        Network.admit(JIANGJIN, "COOPERATIVE", "jiangjin-pepper", "6939900000039");
        await().atMost(PATIENCE).until(() -> Network.knows(LEADER, OTHER_LEADER, SHIZHU, JIANGJIN));
    }

    @Nested
    class Deadlines {

        @Test
        void missedForDaysAreStillKeptOnce() throws SQLException {
            var pool = openPool(buyer());
            pledged(clerk(), pool, "100").expect(201);

            sql("update pool set answer_until = now() - interval '6 days' where id = '" + pool + "'");

            await().atMost(PATIENCE).until(() -> status(pool).equals("LOCKED"));
            assertThat(status(pool)).isEqualTo("LOCKED");
            assertThat(count("select count(*) from evidence_entry where action = 'pool-locked' and object_id = '" + pool
                            + "' and actor = 'service|procurement'"))
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from outbox where event_type = 'procurement.pool-locked.v1' and agg_id = '"
                                    + pool + "'"))
                    .isEqualTo(1);
            assertThat(pledged(clerk(), pool, "1").problem()).isEqualTo("pool-not-open");
        }

        @Test
        void endPledgingWithTheLastDayOfTheDemandInShanghai() {
            var body = with(demand(), "answerBy", "2199-11-30");
            var pool = poolOf(
                    buyer(),
                    buyer().post("/demands", body).expect(201).json().at("/id").asText());

            var seen = clerk().get("/pools/" + pool).expect(200).json();

            assertThat(seen.at("/answerUntil").asText()).isEqualTo("2199-11-30T16:00:00Z");
        }

        @Test
        void refuseALatePledgeBeforeAnybodyHasLockedThePool() throws SQLException {
            var pool = openPool(buyer());
            sql("update pool set answer_until = now(), joint_id = id where id = '" + pool + "'");

            assertThat(pledged(clerk(), pool, "1").problem()).isEqualTo("answer-day-is-over");
        }

        @Test
        void areExtendedByTheLeaderAlsoAfterTheLock() {
            var pool = openPool(buyer());
            buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);

            var earlier = map("answerUntil", Instant.now().minusSeconds(5).toString());
            assertThat(buyer().post("/pools/" + pool + "/extension", earlier).problem())
                    .isEqualTo("deadline-not-later");
            buyer().post("/pools/" + pool + "/extension", map("answerBy", "2199-11-30"))
                    .expect(200);

            assertThat(status(pool)).isEqualTo("OPEN");
            pledged(clerk(), pool, "10").expect(201);
            assertThat(otherBuyer()
                            .post("/pools/" + pool + "/extension", map("answerBy", "2199-12-01"))
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void areSetAgainstTheVersionSeen() {
            var pool = openPool(buyer());
            var terms = map("answerBy", "2199-11-30", "minimumPercent", "80", "settledDays", 7);

            assertThat(buyer().put("/pools/" + pool + "/terms", terms).status()).isEqualTo(428);
            buyer().with("If-Match", "1")
                    .put("/pools/" + pool + "/terms", terms)
                    .expect(200);
            assertThat(buyer().with("If-Match", "1")
                            .put("/pools/" + pool + "/terms", terms)
                            .status())
                    .isEqualTo(412);
            assertThat(buyer().get("/pools/" + pool).json().at("/settledDays").asInt())
                    .isEqualTo(7);
        }
    }

    @Nested
    class Minimums {

        @Test
        void letTheLeaderPutEverythingToNothing() {
            var pool = openPool(buyer());
            buyer().with("If-Match", "1")
                    .put("/pools/" + pool + "/terms", map("minimumPercent", "50"))
                    .expect(200);
            pledged(clerk(), pool, "2499").expect(201);

            var locked = buyer().post("/pools/" + pool + "/lock", Map.of())
                    .expect(200)
                    .json();
            assertThat(locked.at("/minimumMissed").asBoolean()).isTrue();
            assertThat(clear(buyer(), pool, false).problem()).isEqualTo("pool-minimum-missed");
            buyer().post("/pools/" + pool + "/abandonment", map("reason", "认领不足，不再采购"))
                    .expect(200);

            var told = clerk().get("/pools/" + pool).expect(200).json();
            assertThat(told.at("/status").asText()).isEqualTo("CLOSED");
            assertThat(told.at("/abandoned").asText()).isEqualTo("认领不足，不再采购");
            for (var turn : List.of("minimum-missed", "abandoned")) {
                assertThat(count("select count(*) from outbox where event_type = 'procurement.pool-" + turn
                                + ".v1' and agg_id = '" + pool + "' and payload like '%" + SHIZHU + "%'"))
                        .as(turn)
                        .isEqualTo(1);
            }
        }

        @Test
        void areMetAtTheirEdge() {
            var pool = openPool(buyer());
            buyer().with("If-Match", "1")
                    .put("/pools/" + pool + "/terms", map("minimumPercent", "50"))
                    .expect(200);
            pledged(clerk(), pool, "2500").expect(201);

            var locked = buyer().post("/pools/" + pool + "/lock", Map.of())
                    .expect(200)
                    .json();

            assertThat(locked.at("/minimumMissed").asBoolean()).isFalse();
        }
    }

    @Nested
    class Closing {

        @Test
        void followsTheSettledPeriod() throws SQLException {
            var pool = publishedPool();
            assertThat(status(pool)).isEqualTo("PUBLISHED");

            sql("update pool set closes_at = now() - interval '40 days' where id = '" + pool + "'");

            await().atMost(PATIENCE).until(() -> status(pool).equals("CLOSED"));
            assertThat(count(
                            "select count(*) from outbox where event_type = 'procurement.pool-closed.v1' and agg_id = '"
                                    + pool + "'"))
                    .isEqualTo(1);
            buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);
        }
    }

    @Nested
    class Background {

        @Test
        void clearsWhatTheDryRunShowed() {
            var pool = lockedPool("3800", "4000");
            var trial = clear(buyer(), pool, true).expect(200).json();

            var asked = buyer().with("Prefer", "respond-async")
                    .post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", false))
                    .expect(202);
            var job = asked.json().at("/id").asText();

            assertThat(asked.header("Location")).endsWith("/jobs/" + job);
            await().atMost(PATIENCE).until(() -> jobStatus(job).equals("DONE"));
            var cleared = json(buyer(), pool);
            assertThat(cleared.at("/status").asText()).isEqualTo("CLEARED");
            assertThat(cleared.at("/clearing/digest")).isEqualTo(trial.at("/digest"));
            assertThat(cleared.at("/clearing/shares")).hasSize(2);
            assertThat(count("select count(*) from evidence_entry where action = 'pool-cleared' and object_id = '"
                            + pool + "' and actor = 'service|procurement' and content like '%askedBy%'"))
                    .isEqualTo(1);
            var digest = cleared.at("/clearing/digest").asText();
            assertThat(anybody().get("/clearings/" + digest).expect(200).body())
                    .contains("PROPORTIONAL")
                    .doesNotContain(LEADER.toString())
                    .doesNotContain(SHIZHU.toString());
            assertThat(anybody().get("/clearings/" + "0".repeat(64)).status()).isEqualTo(404);
            assertThat(otherBuyer().get("/jobs/" + job).status()).isEqualTo(404);
            assertThat(buyer().delete("/jobs/" + job).problem()).isEqualTo("job-is-over");
        }

        @Test
        void aShareOfNoPledgeIsRefusedByTheDatabase() throws SQLException {
            var pool = lockedPool("3800", "4000");
            clear(buyer(), pool, false).expect(200);
            var another = "insert into allocation_sheet select clearing_id, sheet + 100, demand_id, leader_id,"
                    + " gen_random_uuid(), %s, pledge_lines, demand_lines, pledged, %s, units, unit_prices, earliest,"
                    + " latest, reasons, reason_values from allocation_sheet limit 1";

            assertThatThrownBy(() -> sql(another.formatted("array[gen_random_uuid()]", "allocated")))
                    .hasMessageContaining("of a pledge that there is");
            assertThatThrownBy(() -> sql(another.formatted("pledge_ids", "array[pledged[1] + 1]")))
                    .hasMessageContaining("allocated_within_pledged");
            assertThatThrownBy(() -> sql(another.formatted("pledge_ids", "array[]::numeric[]")))
                    .hasMessageContaining("allocated_within_pledged");
            assertThatThrownBy(() -> sql(another.formatted("pledge_ids || pledge_ids", "allocated")))
                    .hasMessageContaining("an_element_for_each_share");
            assertThatThrownBy(() ->
                            sql("insert into allocation_sheet select clearing_id, sheet + 100, demand_id, leader_id,"
                                    + " gen_random_uuid(), pledge_ids || pledge_ids, pledge_lines || pledge_lines,"
                                    + " demand_lines || demand_lines, pledged || pledged, allocated || allocated, units || units,"
                                    + " unit_prices || unit_prices, earliest || earliest, latest || latest, reasons || reasons,"
                                    + " reason_values || reason_values from allocation_sheet limit 1"))
                    .hasMessageContaining("gives to a demand line once");
            sql("insert into pledge (id, version, pool_id, demand_id, leader_id, cooperative_id, made_at, made_by)"
                    + " select gen_random_uuid(), 1, id, demand_id, leader_id, gen_random_uuid(), now(), 'late' from pool"
                    + " where id = '" + pool + "'");
            assertThatThrownBy(() -> sql("delete from pledge where made_by = 'late'"))
                    .hasMessageContaining("what was shared stays");
            assertThatThrownBy(() -> sql("delete from clearing")).hasMessageContaining("clearings stay");
        }

        @Test
        void keepsATriedRule() {
            var pool = lockedPool("3800", "4000");

            var job = buyer().with("Prefer", "respond-async")
                    .post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", true))
                    .expect(202)
                    .json()
                    .at("/id")
                    .asText();

            await().atMost(PATIENCE).until(() -> jobStatus(job).equals("DONE"));
            assertThat(status(pool)).isEqualTo("LOCKED");
            var trials = buyer().get("/pools/" + pool + "/trials").expect(200).json();
            assertThat(trials).hasSize(1);
            assertThat(trials.at("/0/figures/coveredPercent").asText()).isEqualTo("100.0");
            assertThat(trials.at("/0/figures/farmers").asText()).isEqualTo("2");
            assertThat(trials.at("/0/cooperatives")).hasSize(2);
            assertThat(clerk().get("/pools/" + pool + "/trials").expect(200).json())
                    .isEmpty();
        }

        @Test
        void holdsRulesSideBySide() {
            var pool = lockedPool("3800", "4000");
            for (var rule : List.of("PROPORTIONAL", "EQUAL_SHARE", "TRACK_RECORD", "LEAST_COST")) {
                var tried = map("rule", rule, "dryRun", true);
                buyer().post("/pools/" + pool + "/clearings", tried).expect(200);
                buyer().post("/pools/" + pool + "/clearings", tried).expect(200);
            }
            var first = map("rule", "PRIORITY", "dryRun", true, "first", List.of(JIANGJIN));
            var preferred = buyer().post("/pools/" + pool + "/clearings", first)
                    .expect(200)
                    .json();

            var trials = buyer().get("/pools/" + pool + "/trials").expect(200).json();
            assertThat(trials)
                    .hasSize(5)
                    .extracting(trial -> trial.at("/rule").asText())
                    .doesNotHaveDuplicates();
            assertThat(trials)
                    .allMatch(trial ->
                            trial.at("/figures/coveredPercent").asText().equals("100.0"));
            assertThat(trials.at("/0/first/0/id").asText()).isEqualTo(JIANGJIN.toString());
            assertThat(trials.at("/0/first/0/nameEn").asText()).isEqualTo("jiangjin-pepper");
            assertThat(trials.at("/1/first")).isEmpty();
            assertThat(preferred.at("/shares"))
                    .anyMatch(share -> share.at("/cooperative/id").asText().equals(JIANGJIN.toString())
                            && share.at("/allocated/amount").asText().equals("4000"));
        }

        @Test
        void leavesAFileThatAnybodyCanCheck() {
            var pool = lockedPool("3800", "4000");
            clear(buyer(), pool, false).expect(200);
            var any = "*/*";

            var whole = buyer().with("Accept", any)
                    .get("/pools/" + pool + "/clearing/certificate")
                    .expect(200);
            var published = clerk().with("Accept", any)
                    .get("/pools/" + pool + "/clearing/certificate")
                    .expect(200);
            assertThat(whole.body()).contains("WHOLE");
            assertThat(published.body())
                    .contains("PSEUDONYMOUS")
                    .doesNotContain(SHIZHU.toString())
                    .doesNotContain(JIANGJIN.toString())
                    .doesNotContain(LEADER.toString());
            assertThat(stranger()
                            .with("Accept", any)
                            .get("/pools/" + pool + "/clearing/certificate")
                            .status())
                    .isEqualTo(404);

            var page = buyer().get("/pools/" + pool + "/clearing/shares?limit=1")
                    .expect(200)
                    .json();
            var rest = buyer().get("/pools/" + pool + "/clearing/shares?limit=1&after="
                            + page.at("/next").asText())
                    .expect(200)
                    .json();
            assertThat(page.at("/items")).hasSize(1);
            assertThat(rest.at("/items")).hasSize(1).isNotEqualTo(page.at("/items"));
            assertThat(rest.has("next")).isFalse();
            assertThat(clerk().get("/pools/" + pool + "/clearing/shares")
                            .expect(200)
                            .json()
                            .at("/items"))
                    .hasSize(1);

            var verdict = verify(published.body()).expect(200).json();
            assertThat(verdict.at("/valid").asBoolean()).as(verdict.toString()).isTrue();
            assertThat(verdict.at("/digest").asText())
                    .isEqualTo(
                            json(clerk(), pool).at("/clearing/publishedDigest").asText());
            assertThat(anybody()
                            .get("/clearings/" + verdict.at("/digest").asText())
                            .expect(200)
                            .json()
                            .at("/ofFile")
                            .asBoolean())
                    .isTrue();
            assertThat(verify(whole.body()).expect(200).json().at("/valid").asBoolean())
                    .isTrue();
        }

        @Test
        void leavesAFileInWhichNothingCanBeChanged() {
            var pool = lockedPool("3800", "4000");
            clear(buyer(), pool, false).expect(200);
            var file = clerk().with("Accept", "*/*")
                    .get("/pools/" + pool + "/clearing/certificate")
                    .expect(200)
                    .body();

            var forged = verify(file.replace("2436", "2437")).expect(200).json();

            assertThat(forged.at("/valid").asBoolean()).isFalse();
            assertThat(forged.at("/findings/0").asText()).isNotEmpty();
            assertThat(verify("{}").expect(200).json().at("/valid").asBoolean()).isFalse();
            assertThat(verify("").expect(200).json().at("/valid").asBoolean()).isFalse();
        }

        private Answer verify(String file) {
            return anybody().with("Content-Type", "application/octet-stream").post("/clearings/verification", file);
        }

        @Test
        void twoAtOnceClearItOnce() throws Exception {
            var pool = lockedPool("3800", "4000");
            var both = java.util.concurrent.Executors.newFixedThreadPool(2);
            try {
                var one = both.submit(() -> clear(buyer(), pool, false).status());
                var other = both.submit(() -> clear(buyer(), pool, false).status());

                assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 409);
            } finally {
                both.shutdownNow();
            }
            assertThat(count("select count(*) from clearing where pool_id = '" + pool + "'"))
                    .isEqualTo(1);
        }

        @Test
        void isTakenOverFromAReplicaThatDied() throws SQLException {
            var pool = lockedPool("3800", "4000");

            var job = jobOf(pool, "now() - interval '1 second'", 7);

            await().atMost(PATIENCE).until(() -> jobStatus(job).equals("DONE"));
            assertThat(status(pool)).isEqualTo("CLEARED");
            assertThat(count("select fence from job where id = '" + job + "'")).isEqualTo(8);
            assertThat(count("select count(*) from clearing where pool_id = '" + pool + "'"))
                    .isEqualTo(1);
            assertThat(count(
                            "select count(*) from outbox where event_type = 'procurement.pool-cleared.v1' and agg_id = '"
                                    + pool + "'"))
                    .isEqualTo(1);
        }

        @Test
        void keepsThePoolLockedUntilItEnds() throws SQLException {
            var pool = lockedPool("3800", "4000");
            var job = jobOf(pool, "now() + interval '1 hour'", 1);

            assertThat(clear(buyer(), pool, false).problem()).isEqualTo("pool-is-being-cleared");
            assertThat(buyer().post("/pools/" + pool + "/extension", map("answerBy", "2199-11-30"))
                            .problem())
                    .isEqualTo("pool-is-being-cleared");
            assertThat(buyer().post("/pools/" + pool + "/abandonment", map("reason", "x"))
                            .problem())
                    .isEqualTo("pool-is-being-cleared");
            assertThat(status(pool)).isEqualTo("LOCKED");

            assertThat(buyer().delete("/jobs/" + job)
                            .expect(202)
                            .json()
                            .at("/cancelling")
                            .asBoolean())
                    .isTrue();
            sql("update job set lease_until = now() - interval '1 second' where id = '" + job + "'");
            await().atMost(PATIENCE).until(() -> jobStatus(job).equals("CANCELLED"));
            assertThat(status(pool)).isEqualTo("LOCKED");
            clear(buyer(), pool, false).expect(200);
        }

        @Test
        void isGivenUpAfterFiveAttempts() throws SQLException {
            var pool = lockedPool("10");
            var job = jobOf(pool, "now() - interval '1 second'", 5);

            await().atMost(PATIENCE).until(() -> jobStatus(job).equals("FAILED"));
            assertThat(status(pool)).isEqualTo("LOCKED");
        }

        /** A job that some other replica has begun, as often as its fence says. */
        private String jobOf(String pool, String leaseUntil, int fence) throws SQLException {
            var id = UUID.randomUUID();
            sql("insert into job (id, kind, subject_id, member_id, person, person_name, parameters, exclusive, status,"
                    + " stage, percent, attempts, fence, lease_until, next_at, asked_at) values ('" + id
                    + "', 'pool-clearing', '" + pool + "', '" + LEADER + "', 'test|buyer', '王敏',"
                    + " '{\"rule\":\"PROPORTIONAL\",\"objective\":\"MOST_COVERED\",\"pricing\":\"AS_PLEDGED\","
                    + "\"dryRun\":\"false\",\"despiteMinimum\":\"false\"}', true, 'RUNNING', 'SOLVING', 40, "
                    + (fence == 5 ? 5 : 1) + ", " + fence + ", " + leaseUntil + ", now(), now())");
            return id.toString();
        }

        private String jobStatus(String job) {
            return buyer().get("/jobs/" + job).expect(200).json().at("/status").asText();
        }
    }

    @Nested
    class Joint {

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
            assertThat(otherBuyer().get("/pools/" + joint).json().at("/parties"))
                    .hasSize(1);
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
            assertThat(buyer().post("/pools/" + joint + "/publication", Map.of())
                            .problem())
                    .isEqualTo("each-publishes-its-own");
            otherBuyer().post("/pools/" + theirPool + "/publication", Map.of()).expect(200);
            assertThat(status(joint)).isEqualTo("CLEARED");
            buyer().post("/pools/" + poolOf(buyer(), mine) + "/publication", Map.of())
                    .expect(200);
            assertThat(status(joint)).isEqualTo("PUBLISHED");
            assertThat(count("select count(*) from evidence_entry where action = 'pool-joined' and object_id = '"
                            + joint + "'"))
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
            clerk().post(
                            "/pools/" + pool + "/pledges",
                            map("lines", List.of(first, with(asMap(first), "demandLine", 2))))
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
            var body =
                    map("title", "联合采购辣椒", "direction", direction, "demandIds", demands, "invited", List.of(invited));
            return organiser.post("/pools", body).expect(201).json().at("/id").asText();
        }
    }

    private String lockedPool(String... kilograms) {
        var pool = openPool(buyer());
        var clerks = List.of(clerk(), otherClerk());
        for (var index = 0; index < kilograms.length; index++) {
            pledged(clerks.get(index), pool, kilograms[index]).expect(201);
        }
        buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
        return pool;
    }

    private String publishedPool() {
        var pool = openPool(buyer());
        pledged(clerk(), pool, "2000").expect(201);
        buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
        clear(buyer(), pool, false).expect(200);
        buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);
        return pool;
    }

    private Answer clear(HttpApi leader, String pool, boolean dryRun) {
        return leader.post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", dryRun));
    }

    private String openPool(HttpApi leader) {
        return poolOf(
                leader,
                leader.post("/demands", oneLine("90"))
                        .expect(201)
                        .json()
                        .at("/id")
                        .asText());
    }

    private static Map<String, Object> oneLine(String ceiling) {
        return with(demand(), "lines", List.of(with(demandLine("DRIED-CHILI", "5000"), "priceCeiling", yuan(ceiling))));
    }

    private String poolOf(HttpApi leader, String demandId) {
        return leader.get("/pools?demand=" + demandId)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    private String status(String pool) {
        return json(buyer(), pool).at("/status").asText();
    }

    private static JsonNode json(HttpApi reader, String pool) {
        return reader.get("/pools/" + pool).expect(200).json();
    }

    private Answer pledged(HttpApi clerk, String pool, String kilograms) {
        return clerk.post("/pools/" + pool + "/pledges", pledge(registered(clerk), kilograms));
    }

    private static String registered(HttpApi clerk) {
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        return clerk.post("/farmers", farmer(code)).expect(201).json().at("/id").asText();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object body) {
        return (Map<String, Object>) body;
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi otherBuyer() {
        return as("yuweiju", OTHER_LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi stranger() {
        return as("stranger", STRANGER, CHAIN_LEADER, BUYER);
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }

    private HttpApi otherClerk() {
        return as("jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER);
    }
}
