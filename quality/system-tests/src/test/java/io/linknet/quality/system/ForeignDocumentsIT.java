package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real documents of one member, asked for by another with the right role: to it they do not exist. */
@ExtendWith(RunningProduct.class)
@TestInstance(Lifecycle.PER_CLASS)
class ForeignDocumentsIT {

    private static final String BUYER = RealDocuments.BUYER;
    private static final String OWNER = RealDocuments.OWNER;
    private static final String OFFICER = "officer@yujiang-bank.example";
    private static final String STRANGER = "clerk@fuling-zhacai.example";
    private static final String OTHER_DRIVER = "driver@jialing-coldchain.example";
    private static final String OTHER_OFFICER = "officer@bayu-bank.example";
    private static final String OTHER_APPROVER = "approver@bayu-bank.example";
    private static final String OTHER_PLANNER = "planner@baoding-seasoning.example";
    private static final String ANY_ID = "01990000-0000-7000-8000-00000000ffff";

    private static final String OUTSIDER = "outsider@people.example";

    private final Map<String, String> known = new HashMap<>();
    private String outsider = "";

    /** One request of somebody who is no party; {@code {order}} and the like stand for real ids. */
    record Attempt(String who, String service, String method, String path, String body) {

        static Attempt read(String service, String path) {
            return read(STRANGER, service, path);
        }

        static Attempt read(String who, String service, String path) {
            return new Attempt(who, service, "GET", path, "");
        }

        @Override
        public String toString() {
            return who + ": " + method + " /api/" + service + "/" + path;
        }
    }

    @BeforeAll
    void theChainTrades() {
        RunningProduct.linknet(600, "demo", "--english", "--seed", "412", "--farmers", "24", "--weeks", "0");
        known.putAll(RealDocuments.ofTheChain());
        somebodyIsInEveryRoleOfACooperativeWithoutTrade();
    }

    private void somebodyIsInEveryRoleOfACooperativeWithoutTrade() {
        var realm = People.asTheAdministrator();
        var roles = Authorisation.table().roles();
        realm.found("outsiders", "COOPERATIVE", roles);
        outsider = realm.register(OUTSIDER, "外人");
        realm.join(outsider, "outsiders", roles.toArray(String[]::new));
    }

    @AfterAll
    void theOutsiderGoes() {
        var realm = People.asTheAdministrator();
        realm.forget(outsider);
        realm.dissolve("outsiders");
    }

    static Stream<Attempt> attempts() {
        return Stream.of(reads(), tradeWrites(), moneyWrites()).flatMap(it -> it);
    }

    private static Stream<Attempt> reads() {
        return Stream.of(
                Attempt.read("procurement", "demands/{demand}"),
                Attempt.read("procurement", "demands/{demand}/coverage"),
                Attempt.read("procurement", "demands/{demand}/coverage/lines/1"),
                Attempt.read("procurement", "demands/{demand}/coverage/lines/1/farmers"),
                Attempt.read("procurement", "demands/{demand}/versions"),
                Attempt.read("procurement", "pools/{pool}"),
                Attempt.read("procurement", "pools/{pool}/trials"),
                Attempt.read("procurement", "rfqs/{rfq}"),
                Attempt.read(OWNER, "procurement", "rfqs/{rfq}"),
                Attempt.read("procurement", "rfqs/{rfq}/bid"),
                Attempt.read("procurement", "orders/{order}"),
                Attempt.read("procurement", "orders/{order}?firstLines=1"),
                Attempt.read("procurement", "orders/{order}/lines"),
                Attempt.read("procurement", "orders/{order}/response"),
                Attempt.read("procurement", "orders/{order}/documents"),
                Attempt.read("procurement", "orders/{order}/farmers"),
                Attempt.read("procurement", "farmers/{farmer}"),
                Attempt.read("procurement", "orders/{order}/change"),
                Attempt.read("procurement", "orders/{order}/cancellation"),
                Attempt.read("procurement", "qualifications/{qualification}"),
                Attempt.read("procurement", "qualifications/{qualification}/document"),
                Attempt.read("procurement", "pools/{pool}/countersigns"),
                Attempt.read("procurement", "pools/{pool}/countersigns/" + ANY_ID + "/qr.svg"),
                Attempt.read("procurement", "bases/{base}"),
                Attempt.read("procurement", "bases/{base}/plots"),
                Attempt.read("procurement", "imports/{import}"),
                Attempt.read("procurement", "imports/{import}/faults"),
                Attempt.read("procurement", "orders/{order}/proposals"),
                Attempt.read("procurement", "orders/{order}/versions/1"),
                Attempt.read("procurement", "orders/{order}/versions/2/difference"),
                Attempt.read("logistics", "shipments/{shipment}"),
                Attempt.read("logistics", "shipments/{shipment}/milestones"),
                Attempt.read("logistics", "shipments/{shipment}/receipt"),
                Attempt.read(OTHER_DRIVER, "logistics", "shipments/{shipment}"),
                Attempt.read("supply-finance", "statements/{statement}"),
                Attempt.read("supply-finance", "payables/{payable}"),
                Attempt.read("supply-finance", "vouchers/{voucher}"),
                Attempt.read("supply-finance", "applications/{application}"),
                Attempt.read(OTHER_OFFICER, "supply-finance", "applications/{application}"),
                Attempt.read(OTHER_OFFICER, "supply-finance", "applications/{application}/evidence"));
    }

    private static Stream<Attempt> tradeWrites() {
        var day = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(6);
        var pledge =
                """
                {"lines":[{"demandLine":1,"earliest":"%s","latest":"%s","lowestPrice":{"amount":"20","currency":"CNY"},
                "farmers":[{"farmerId":"%s","quantity":{"amount":"10","unit":"KGM"}}]}]}"""
                        .formatted(day, day, ANY_ID);
        var bid =
                """
                {"nonce":"0123456789abcdef012345","offers":[{"line":1,"materialCode":"DRIED-CHILI","gradeCode":"B",
                "quantity":{"amount":"1","unit":"KGM"},"unitPrice":{"amount":"20","currency":"CNY"},"earliest":"%s",
                "latest":"%s"}]}"""
                        .formatted(day, day);
        var answer = "{\"lines\":[{\"line\":1,\"answer\":\"REJECTED\",\"reason\":\"x\"}]}";
        var proposal = "{\"kind\":\"CANCELLATION\",\"reason\":\"x\"}";
        return Stream.of(
                new Attempt(STRANGER, "procurement", "POST", "pools/{pool}/pledges", pledge),
                new Attempt(STRANGER, "procurement", "PUT", "rfqs/{rfq}/bid", bid),
                new Attempt(
                        STRANGER, "procurement", "POST", "pools/{pool}/pledges/confirmation", "{\"demandRevision\":1}"),
                new Attempt(STRANGER, "procurement", "DELETE", "pools/{pool}/pledges", ""),
                new Attempt(
                        STRANGER,
                        "procurement",
                        "POST",
                        "pools/{pool}/countersigns",
                        "{\"shareIds\":[\"" + ANY_ID + "\"]}"),
                new Attempt(
                        STRANGER,
                        "procurement",
                        "POST",
                        "pools/{pool}/countersigns/" + ANY_ID + "/code",
                        "{\"code\":\"123456\"}"),
                new Attempt(STRANGER, "procurement", "POST", "pools/{pool}/countersigns/reminders", "{}"),
                new Attempt(STRANGER, "procurement", "PUT", "orders/{order}/answer", answer),
                new Attempt(STRANGER, "procurement", "DELETE", "qualifications/{qualification}", ""),
                new Attempt(STRANGER, "procurement", "DELETE", "farmers/{farmer}/consent", ""),
                new Attempt(
                        STRANGER,
                        "procurement",
                        "PUT",
                        "farmers/{farmer}/consent",
                        "{\"way\":\"PAPER\",\"givenOn\":\"2026-01-01\",\"reference\":\"x\"}"),
                new Attempt(STRANGER, "procurement", "POST", "bases/{base}/plots", "{\"code\":\"1\",\"areaMu\":\"1\"}"),
                new Attempt(STRANGER, "procurement", "POST", "imports/{import}/check", "{}"),
                new Attempt(STRANGER, "procurement", "POST", "imports/{import}/taking", "{\"goodRowsOnly\":true}"),
                new Attempt(STRANGER, "procurement", "POST", "orders/{order}/proposals", proposal),
                new Attempt(
                        STRANGER, "logistics", "POST", "shipments/{shipment}/milestones", "{\"kind\":\"PICKED_UP\"}"),
                new Attempt(
                        OTHER_DRIVER,
                        "logistics",
                        "POST",
                        "shipments/{shipment}/milestones",
                        "{\"kind\":\"PICKED_UP\"}"));
    }

    private static Stream<Attempt> moneyWrites() {
        var money = "{\"amount\":\"1.00\",\"currency\":\"CNY\"}";
        return Stream.of(
                finance(STRANGER, "payables/{payable}/preparation", "{}"),
                finance(STRANGER, "payables/{payable}/approval", "{}"),
                finance(STRANGER, "payables/{payable}/return", "{\"reason\":\"x\"}"),
                finance(
                        STRANGER,
                        "vouchers/{voucher}/transfers",
                        "{\"to\":\"" + ANY_ID + "\",\"amount\":" + money + "}"),
                finance(STRANGER, "vouchers/{voucher}/settlement", "{}"),
                finance(
                        STRANGER,
                        "applications",
                        "{\"voucherId\":\"{voucher}\",\"bankId\":\"{bank}\",\"amount\":" + money + "}"),
                finance(STRANGER, "applications/{application}/acceptance", "{}"),
                finance(STRANGER, "applications/{application}/withdrawal", "{}"),
                finance(OTHER_OFFICER, "applications/{application}/offer", "{\"rate\":\"4\"}"),
                finance(OTHER_OFFICER, "applications/{application}/refusal", "{\"reason\":\"x\"}"),
                finance(OTHER_APPROVER, "applications/{application}/approval", "{}"),
                finance(OTHER_OFFICER, "applications/{application}/disbursement", "{}"),
                finance(OTHER_OFFICER, "applications/{application}/repayments", "{\"amount\":" + money + "}"));
    }

    private static Attempt finance(String who, String path, String body) {
        return new Attempt(who, "supply-finance", "POST", path, body);
    }

    /** Nobody can tell apart what is hidden and what is not there. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void whatIsNotTheirsAnswersAsWhatDoesNotExist(Attempt attempt) {
        var hidden = ask(attempt, known);
        var absent = ask(attempt, nothing());

        assertThat(hidden.status()).as(hidden.body()).isEqualTo(404);
        assertThat(hidden.type()).startsWith("application/problem+json");
        assertThat(absent.status()).as(absent.body()).isEqualTo(404);
        assertThat(said(hidden)).isEqualTo(said(absent));
    }

    static Stream<Attempt> addresses() {
        return AddressedDocuments.attempts(OUTSIDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void noAddressTellsAnOutsiderInEveryRoleWhatIsThere(Attempt attempt) {
        var hidden = ask(attempt, known);
        var absent = ask(attempt, nothing());

        assertThat(said(hidden)).isEqualTo(said(absent));
        assertThat(hidden.status()).as(hidden.body()).isEqualTo(absent.status()).isIn(400, 404, 422);
        if (!attempt.body().equals(AddressedDocuments.NONSENSE)
                && !attempt.body().startsWith("<")) {
            assertThat(hidden.status()).as(hidden.body()).isEqualTo(404);
        }
    }

    private static Api.Answer ask(Attempt attempt, Map<String, String> documents) {
        var body = attempt.body().isEmpty() ? null : filled(attempt.body(), documents);
        return Api.as(attempt.who()).send(attempt.service(), attempt.method(), filled(attempt.path(), documents), body);
    }

    /** Ids of the same documents in a world without them. */
    private Map<String, String> nothing() {
        var none = new HashMap<>(known);
        none.replaceAll((document, id) -> ANY_ID);
        return none;
    }

    /** All that is said but the number of the request, with one id for all that was asked for. */
    private String said(Api.Answer answer) {
        var said = (ObjectNode) RealDocuments.read(answer.body());
        said.remove("instance");
        var text = said.toString();
        for (var id : known.values()) {
            text = text.replace(id, ANY_ID);
        }
        return text;
    }

    private static String filled(String text, Map<String, String> documents) {
        var full = text.replace("{bank}", RealDocuments.memberOf(OFFICER));
        for (var document : documents.entrySet()) {
            full = full.replace("{" + document.getKey() + "}", document.getValue());
        }
        return full;
    }

    static Stream<Attempt> lists() {
        return Stream.of(
                Attempt.read("procurement", "demands?limit=200"),
                Attempt.read("procurement", "demands?limit=200&sort=due&district=500000"),
                Attempt.read("procurement", "pools?limit=200"),
                Attempt.read("procurement", "pools?limit=200&sort=due&material=DRIED-CHILI"),
                Attempt.read("procurement", "pledges?limit=200"),
                Attempt.read("procurement", "rfqs?limit=200"),
                Attempt.read(OTHER_PLANNER, "procurement", "replenishment?limit=200"),
                Attempt.read("procurement", "orders?limit=200"),
                Attempt.read("procurement", "farmers?limit=200"),
                Attempt.read("logistics", "deliveries?limit=200"),
                Attempt.read("logistics", "shipments?limit=200"),
                Attempt.read("logistics", "epcis/events?perPage=100"),
                Attempt.read(OTHER_DRIVER, "logistics", "shipments?limit=200"),
                Attempt.read(OTHER_PLANNER, "production-sync", "shortages?limit=200"),
                Attempt.read("supply-finance", "statements?limit=200"),
                Attempt.read("supply-finance", "payables?limit=200"),
                Attempt.read("supply-finance", "vouchers?limit=200"),
                Attempt.read("supply-finance", "applications?limit=200"),
                Attempt.read("supply-finance", "journals?limit=200"),
                Attempt.read(OTHER_OFFICER, "supply-finance", "applications?limit=200"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void theirListsDoNotMentionIt(Attempt attempt) {
        var answer = Api.as(attempt.who()).get(attempt.service(), attempt.path());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        known.forEach((document, id) -> {
            if (!document.equals("supplier")) { // members know of each other
                assertThat(answer.body()).as(document).doesNotContain(id);
            }
        });
    }

    @Test
    void aLeaderLearnsNoFarmerOfACooperative() {
        var pool = RealDocuments.first(BUYER, "procurement", "pools", "/status", "PUBLISHED");
        var farmer = RealDocuments.first(OWNER, "procurement", "farmers", "", "");

        var seen = Api.as(BUYER).get("procurement", "pools/" + pool);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).doesNotContain("farmerId").doesNotContain(farmer);
    }
}
