package io.linknet.portal;

import static io.linknet.kernel.caller.Roles.ADMINISTRATOR;
import static io.linknet.kernel.caller.Roles.AUDITOR;
import static io.linknet.kernel.caller.Roles.BUYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import io.linknet.kernel.testing.TestReceiver;
import io.linknet.kernel.testing.TestReceiver.Received;
import io.linknet.portal.webhook.entity.Secret;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks as a member's administrator and its systems meet them, on Payara Micro, PostgreSQL and Artemis. */
class WebhooksIT extends ServiceIT {

    private static final String AT = "/api/partner-portal/webhooks";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final UUID SHANCHENG = UUID.fromString("01990000-0000-7000-8000-0000000000a1");
    private static final UUID SHIZHU = UUID.fromString("01990000-0000-7000-8000-0000000000a2");
    private static final UUID RIVAL = UUID.fromString("01990000-0000-7000-8000-0000000000a3");

    private final TestReceiver receiver = TestReceiver.shared();

    @BeforeEach
    void clear() throws SQLException {
        arrange("delete from webhook_endpoint");
        receiver.received().clear();
        receiver.answers(any -> 204);
    }

    private HttpApi administrator() {
        return as("shancheng", SHANCHENG, MemberKind.CHAIN_LEADER, ADMINISTRATOR);
    }

    private HttpApi rival() {
        return as("rival", RIVAL, MemberKind.CHAIN_LEADER, ADMINISTRATOR);
    }

    private Map<String, Object> orders(String path) {
        return Map.of("url", receiver.url(path), "description", "ERP", "topics", List.of("procurement.order"));
    }

    @Test
    void tellsTheSecretOnceAndKeepsItSealed() throws SQLException {
        var api = administrator().with("Idempotency-Key", "webhook-" + UUID.randomUUID());

        var first = api.post(AT, orders("/erp")).expect(201);
        var again = api.post(AT, orders("/erp")).expect(201);

        var secret = first.header("Webhook-Secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("Webhook-Secret")).isEmpty();
        assertThat(again.body()).isEqualTo(first.body()).doesNotContain("whsec_");
        assertThat(first.header("Location")).endsWith(AT + "/" + id(first));
        assertThat(ask("select count(*) from idempotency_key where body like '%whsec%'"))
                .isEqualTo("0");
        assertThat(ask("select encode(secret, 'escape') from webhook_endpoint")).doesNotContain("whsec");
        assertThat(ask("select string_agg(content, ' ') from evidence_entry"))
                .contains("procurement.order")
                .doesNotContain("whsec");
    }

    @ParameterizedTest
    @CsvSource({
        "http://erp.example/, ERP, procurement.order, /url, webhook-address-not-allowed",
        "https://169.254.169.254/, ERP, procurement.order, /url, webhook-address-not-allowed",
        "https://localhost@10.0.0.1/, ERP, procurement.order, /url, webhook-address-not-allowed",
        "https://erp.example/, ERP, procurement.bid, /topics, webhook-topic-unknown",
        "https://erp.example/, ERP, , /topics, webhook-topics-missing"
    })
    void refusesWhatItCannotSendTo(String url, String description, String topic, String pointer, String problem) {
        var topics = topic == null ? List.of() : List.of(topic);

        var answer = administrator()
                .post(AT, Map.of("url", url, "description", description, "topics", topics))
                .expect(400);

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(administrator().get(AT).expect(200).json().at("/items")).isEmpty();
    }

    @Test
    void readsJsonAsStrictlyAsEveryService() {
        var more = Map.of("url", receiver.url("/erp"), "topics", List.of("procurement.order"), "secret", "whsec_x");

        assertThat(administrator().post(AT, more).expect(400).problem()).isEqualTo("unknown-field");
    }

    @Test
    void letsAnAdministratorKeepAndAnAuditorLook() {
        var id = id(administrator().post(AT, orders("/erp")).expect(201));
        var auditor = as("shancheng", SHANCHENG, MemberKind.CHAIN_LEADER, AUDITOR);
        var buyer = as("shancheng", SHANCHENG, MemberKind.CHAIN_LEADER, BUYER);

        auditor.get(AT).expect(200);
        auditor.get(AT + "/" + id).expect(200);
        auditor.get(AT + "/" + id + "/deliveries").expect(200);
        auditor.post(AT, orders("/erp")).expect(403);
        auditor.post(AT + "/" + id + "/test", Map.of()).expect(403);
        buyer.get(AT).expect(403);
        buyer.get(AT + "/" + id + "/deliveries").expect(403);
        anybody().get(AT).expect(401);
        anybody().post(AT, orders("/erp")).expect(401);
    }

    @Test
    void isNotThereForAnotherMember() {
        var created = administrator().post(AT, orders("/erp")).expect(201);
        var one = AT + "/" + id(created);
        var seen = rival().with("If-Match", created.header("ETag"));

        assertThat(rival().get(AT).expect(200).json().at("/items")).isEmpty();
        seen.get(one).expect(404);
        seen.get(one + "/deliveries").expect(404);
        seen.put(one, orders("/mine")).expect(404);
        seen.delete(one).expect(404);
        for (var deed : List.of("/pause", "/resumption", "/secret", "/test", "/deliveries/" + one() + "/replay")) {
            seen.post(one + deed, Map.of()).expect(404);
        }
        seen.post(one + "/replays", Map.of("since", Instant.now().minusSeconds(60)))
                .expect(404);
        administrator().get(one).expect(200);
    }

    private static UUID one() {
        return UUID.randomUUID();
    }

    @Test
    void changesOnlyWhatWasSeen() {
        var created = administrator().post(AT, orders("/erp")).expect(201);
        var one = AT + "/" + id(created);
        administrator().put(one, orders("/other")).expect(428);
        var changed = administrator()
                .with("If-Match", created.header("ETag"))
                .put(one, orders("/other"))
                .expect(200);

        assertThat(changed.json().at("/url").asText()).isEqualTo(receiver.url("/other"));
        administrator().with("If-Match", created.header("ETag")).delete(one).expect(412);
        administrator().with("If-Match", changed.header("ETag")).delete(one).expect(204);
        administrator().get(one).expect(404);
    }

    @Test
    void refusesTheEleventh() {
        for (var number = 1; number <= 10; number++) {
            administrator().post(AT, orders("/" + number)).expect(201);
        }

        assertThat(administrator().post(AT, orders("/11")).expect(422).problem())
                .isEqualTo("too-many-webhooks");
        rival().post(AT, orders("/1")).expect(201);
    }

    @Test
    void bringsWhatHappensToItsPartiesAndToNobodyElse() {
        var created = administrator().post(AT, orders("/leader")).expect(201);
        rival().post(AT, orders("/rival")).expect(201);
        var order = UUID.randomUUID();

        happens(order, "PO-77");

        var sent = awaitOne("/leader");
        var secret = new Secret(created.header("Webhook-Secret"));
        assertThat(sent.signature()).isEqualTo(secret.sign(sent.id(), Long.parseLong(sent.timestamp()), sent.body()));
        assertThat(tree(sent.body()).at("/type").asText()).isEqualTo("procurement.order-placed");
        assertThat(tree(sent.body()).at("/data/document").asText()).isEqualTo(order.toString());
        assertThat(tree(sent.body()).at("/data/memberId").asText()).isEqualTo(SHANCHENG.toString());
        var delivery = awaitState(created, "DELIVERED");
        assertThat(delivery.at("/number").asText()).isEqualTo("PO-77");
        assertThat(delivery.at("/status").asInt()).isEqualTo(204);
        assertThat(receiver.received()).extracting(Received::path).containsOnly("/leader");
    }

    @Test
    void signsWithBothSecretsAfterARotation() {
        var created = administrator().post(AT, orders("/erp")).expect(201);
        var one = AT + "/" + id(created);
        var rotated = administrator()
                .with("If-Match", created.header("ETag"))
                .post(one + "/secret", Map.of())
                .expect(200);

        administrator().post(one + "/test", Map.of()).expect(202);

        var sent = awaitOne("/erp");
        var signatures = new ArrayList<String>();
        for (var answer : List.of(rotated, created)) {
            signatures.add(new Secret(answer.header("Webhook-Secret"))
                    .sign(sent.id(), Long.parseLong(sent.timestamp()), sent.body()));
        }
        assertThat(sent.signature()).isEqualTo(String.join(" ", signatures));
        assertThat(tree(sent.body()).at("/type").asText()).isEqualTo("linknet.test");
    }

    @Test
    void holdsBackWhilePausedAndReplaysWhatFailed() {
        var created = administrator().post(AT, orders("/erp")).expect(201);
        var one = AT + "/" + id(created);
        var paused = administrator()
                .with("If-Match", created.header("ETag"))
                .post(one + "/pause", Map.of())
                .expect(200);
        assertThat(paused.json().at("/state").asText()).isEqualTo("PAUSED");
        assertThat(administrator().post(one + "/test", Map.of()).expect(409).problem())
                .isEqualTo("webhook-is-paused");
        receiver.answers(any -> 500);
        happens(UUID.randomUUID(), "PO-78");
        awaitState(created, "WAITING");
        assertThat(receiver.received()).isEmpty();

        administrator()
                .with("If-Match", paused.header("ETag"))
                .post(one + "/resumption", Map.of())
                .expect(200);
        awaitOne("/erp");
        await().atMost(PATIENCE)
                .until(() -> deliveries(created).at("/items/0/status").asInt() == 500);
        receiver.answers(any -> 204);
        var again = administrator()
                .post(one + "/replays", Map.of("since", Instant.now().minusSeconds(3_600)))
                .expect(202);

        assertThat(again.json().at("/count").asInt()).isEqualTo(1);
        awaitState(created, "DELIVERED");
        assertThat(receiver.received()).extracting(Received::id).hasSizeBetween(2, 3);
        assertThat(receiver.received().stream().map(Received::id).distinct()).hasSize(1);
    }

    @Test
    void pausesByItselfWhatWantsNoMoreAndWritesItDown() throws SQLException {
        var created = administrator().post(AT, orders("/erp")).expect(201);
        var one = AT + "/" + id(created);
        receiver.answers(any -> 410);

        administrator().post(one + "/test", Map.of()).expect(202);

        await().atMost(PATIENCE).until(() -> administrator()
                .get(one)
                .json()
                .at("/pausedBecause")
                .asText()
                .equals("GONE"));
        assertThat(ask("select count(*) from evidence_entry where action = 'webhook-paused' and object_id = '"
                        + id(created) + "'"))
                .isEqualTo("1");
    }

    private Received awaitOne(String path) {
        await().atMost(PATIENCE).until(() -> receiver.received().stream()
                .anyMatch(it -> it.path().equals(path)));
        return receiver.received().stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode awaitState(Answer created, String state) {
        await().atMost(PATIENCE)
                .until(() -> deliveries(created).at("/items/0/state").asText().equals(state));
        return deliveries(created).at("/items/0");
    }

    private JsonNode deliveries(Answer created) {
        return administrator()
                .get(AT + "/" + id(created) + "/deliveries")
                .expect(200)
                .json();
    }

    private static String id(Answer answer) {
        return answer.json().at("/id").asText();
    }

    private static JsonNode tree(String body) {
        try {
            return Json.lenient().readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(body, unreadable);
        }
    }

    private static void happens(UUID order, String number) {
        Procurement.placed(order, number, SHANCHENG, SHIZHU);
    }

    private static void arrange(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("partner-portal");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("partner-portal");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getObject(1) instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : String.valueOf(rows.getObject(1));
        }
    }
}
