package io.linknet.procurement;

import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Tables.count;
import static io.linknet.procurement.Tables.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.linknet.kernel.testing.HttpApi.Answer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A pool is cleared by a job, once, as its dry run showed, into a file that anybody can check. */
class PoolsAreClearedInTheBackgroundIT extends PoolStage {

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
        assertThat(count("select count(*) from evidence_entry where action = 'pool-cleared' and object_id = '" + pool
                        + "' and actor = 'service|procurement' and content like '%askedBy%'"))
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
        assertThatThrownBy(
                        () -> sql("insert into allocation_sheet select clearing_id, sheet + 100, demand_id, leader_id,"
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
        assertThat(clerk().get("/pools/" + pool + "/trials").expect(200).json()).isEmpty();
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
        var preferred =
                buyer().post("/pools/" + pool + "/clearings", first).expect(200).json();

        var trials = buyer().get("/pools/" + pool + "/trials").expect(200).json();
        assertThat(trials)
                .hasSize(5)
                .extracting(trial -> trial.at("/rule").asText())
                .doesNotHaveDuplicates();
        assertThat(trials)
                .allMatch(trial -> trial.at("/figures/coveredPercent").asText().equals("100.0"));
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
                .isEqualTo(json(clerk(), pool).at("/clearing/publishedDigest").asText());
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
        assertThat(count("select count(*) from outbox where event_type = 'procurement.pool-cleared.v1' and agg_id = '"
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

    private String lockedPool(String... kilograms) {
        var pool = openPool(buyer());
        var clerks = List.of(clerk(), otherClerk());
        for (var index = 0; index < kilograms.length; index++) {
            pledged(clerks.get(index), pool, kilograms[index]).expect(201);
        }
        buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
        return pool;
    }
}
