package io.linknet.procurement;

import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Tables.count;
import static io.linknet.procurement.Tables.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A pool keeps its deadlines and minimums, and closes with its period. */
class PoolsKeepTheirTermsIT extends PoolStage {

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

    private String publishedPool() {
        var pool = openPool(buyer());
        pledged(clerk(), pool, "2000").expect(201);
        buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
        clear(buyer(), pool, false).expect(200);
        buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);
        return pool;
    }
}
