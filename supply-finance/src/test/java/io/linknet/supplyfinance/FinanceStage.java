package io.linknet.supplyfinance;

import static io.linknet.kernel.caller.MemberKind.BANK;
import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.SUPPLIER;
import static io.linknet.kernel.caller.Roles.CREDIT_APPROVER;
import static io.linknet.kernel.caller.Roles.CREDIT_OFFICER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.kernel.caller.Roles.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestIdentity;
import io.linknet.supplyfinance.Chain.Delivery;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;

/** The service as others meet it, on Payara Micro, PostgreSQL and Artemis: events in, HTTP, events out; and who acts on it. */
abstract class FinanceStage extends ServiceIT {

    /** 1692.5 kg and 1200 kg less 3.5 %, at 18.88. */
    static final String TOTAL = "53817.44";

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void membersAreKnown() {
        Chain.admit(Chain.LEADER, CHAIN_LEADER, "shancheng");
        Chain.admit(Chain.COOPERATIVE, COOPERATIVE, "shizhu-chili");
        Chain.admit(Chain.SUPPLIER, SUPPLIER, "fengnong-inputs");
        Chain.admit(Chain.BANK, BANK, "yujiang-bank");
        Chain.admit(Chain.OTHER_BANK, BANK, "bayu-bank");
    }

    static String shared;

    static Delivery delivered() {
        var delivery = Delivery.fresh();
        Chain.order(delivery, "18.88");
        Chain.announce(delivery);
        Chain.receive(delivery);
        return delivery;
    }

    JsonNode draft(Delivery delivery) {
        return find(treasurer(), "/payables?status=DRAFT", "orderId", delivery.orderId());
    }

    Answer prepare(JsonNode payable) {
        return treasurer()
                .with("If-Match", "\"" + payable.at("/version").asText() + "\"")
                .post(path(payable) + "/preparation", Map.of());
    }

    JsonNode confirmed(Delivery delivery) {
        var payable = draft(delivery);
        var prepared = prepare(payable).expect(200);
        return second().with("If-Match", prepared.header("ETag"))
                .post(path(payable) + "/approval", null)
                .expect(200)
                .json();
    }

    JsonNode voucherOf(JsonNode payable) {
        return find(clerk(), "/vouchers", "payableId", UUID.fromString(id(payable)));
    }

    JsonNode applied(String voucher, String amount) {
        return clerk().post("/applications", application(voucher, amount))
                .expect(201)
                .json();
    }

    JsonNode disbursed(JsonNode application) {
        step(officer(), application, "offer", Map.of("rate", "4.5")).expect(200);
        step(approver(), application, "approval", null).expect(200);
        var paid =
                step(officer(), application, "disbursement", null).expect(200).json();
        var sum = new BigDecimal(paid.at("/payout/amount").asText())
                .add(new BigDecimal(paid.at("/discount/amount").asText()));
        assertThat(sum).isEqualByComparingTo(paid.at("/amount/amount").asText());
        return paid;
    }

    Answer step(HttpApi who, JsonNode application, String step, Object body) {
        return who.with("If-Match", etag(who, application)).post("/applications/" + id(application) + "/" + step, body);
    }

    static String etag(HttpApi reader, JsonNode application) {
        return reader.get("/applications/" + id(application)).header("ETag");
    }

    static Map<String, Object> application(String voucher, String amount) {
        var body = new HashMap<String, Object>(money(amount));
        body.put("voucherId", voucher);
        body.put("bankId", Chain.BANK);
        return body;
    }

    static Map<String, Object> transfer(UUID to, String amount) {
        var body = new HashMap<String, Object>(money(amount));
        body.put("to", to);
        return body;
    }

    static Map<String, Object> money(String amount) {
        return Map.of("amount", Map.of("amount", amount, "currency", "CNY"));
    }

    static JsonNode find(HttpApi reader, String path, String field, UUID value) {
        return await().atMost(PATIENCE)
                .until(() -> all(reader, path, field, value.toString()), found -> !found.isEmpty())
                .get(0);
    }

    static List<JsonNode> all(HttpApi reader, String path, String field, Object value) {
        var wide = path + (path.contains("?") ? "&" : "?") + "limit=200";
        return StreamSupport.stream(
                        reader.get(wide).expect(200).json().path("items").spliterator(), false)
                .filter(row -> row.path(field).asText().equals(value.toString()))
                .toList();
    }

    static String id(JsonNode row) {
        return row.path("id").asText();
    }

    static String path(JsonNode payable) {
        return "/payables/" + id(payable);
    }

    HttpApi treasurer() {
        return person("shancheng", "treasurer@shancheng.example", Chain.LEADER, CHAIN_LEADER, TREASURER);
    }

    HttpApi second() {
        return person("shancheng", "treasurer2@shancheng.example", Chain.LEADER, CHAIN_LEADER, TREASURER);
    }

    HttpApi clerk() {
        return person("shizhu-chili", "clerk@shizhu-chili.example", Chain.COOPERATIVE, COOPERATIVE, TREASURER, SELLER);
    }

    HttpApi officer() {
        return person("yujiang-bank", "officer@yujiang-bank.example", Chain.BANK, BANK, CREDIT_OFFICER);
    }

    HttpApi approver() {
        return person("yujiang-bank", "approver@yujiang-bank.example", Chain.BANK, BANK, CREDIT_APPROVER);
    }

    HttpApi person(String alias, String person, UUID member, MemberKind kind, String... roles) {
        return anybody().as(TestIdentity.shared().token(serviceName(), person, alias, member, kind, roles));
    }
}
