package io.linknet.supplyfinance;

import static io.linknet.kernel.caller.MemberKind.BANK;
import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.OPERATOR;
import static io.linknet.kernel.caller.MemberKind.SUPPLIER;
import static io.linknet.kernel.caller.Roles.AUDITOR;
import static io.linknet.kernel.caller.Roles.CREDIT_APPROVER;
import static io.linknet.kernel.caller.Roles.CREDIT_OFFICER;
import static io.linknet.kernel.caller.Roles.DRIVER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.kernel.caller.Roles.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import io.linknet.kernel.testing.TestIdentity;
import io.linknet.supplyfinance.Chain.Delivery;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as others meet it: events in, HTTP, events out, on Payara Micro, PostgreSQL and Artemis. */
class SupplyFinanceIT extends ServiceIT {

    /** 1692.5 kg and 1200 kg less 3.5 %, at 18.88. */
    private static final String TOTAL = "53817.44";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void membersAreKnown() {
        Chain.admit(Chain.LEADER, CHAIN_LEADER, "shancheng");
        Chain.admit(Chain.COOPERATIVE, COOPERATIVE, "shizhu-chili");
        Chain.admit(Chain.SUPPLIER, SUPPLIER, "fengnong-inputs");
        Chain.admit(Chain.BANK, BANK, "yujiang-bank");
        Chain.admit(Chain.OTHER_BANK, BANK, "bayu-bank");
    }

    @Test
    void aDeliveryBecomesMoneyStepByStep() {
        var delivery = delivered();

        var statement = find(clerk(), "/statements", "orderId", delivery.orderId());
        assertThat(statement.at("/total/amount").asText()).isEqualTo(TOTAL);
        assertThat(statement.at("/lines/1/deduction/amount").asText()).isEqualTo("792.96");

        var voucher = voucherOf(confirmed(delivery));
        assertThat(voucher.at("/face/amount").asText()).isEqualTo(TOTAL);
        var confirmation = Chain.next("procurement.on.supply-finance.payable", "supply-finance.payable-confirmed.v1");
        assertThat(confirmation.at("/data/lines/0/amount/amount").asText()).isNotEmpty();

        var transfer = clerk().post("/vouchers/" + id(voucher) + "/transfers", transfer(Chain.SUPPLIER, "26908.72"))
                .expect(201)
                .json();
        var kept = transfer.at("/kept");
        assertThat(kept.at("/face/amount").asText()).isEqualTo("26908.72");
        assertThat(supplier()
                        .get("/vouchers/" + transfer.at("/given/id").asText())
                        .status())
                .isEqualTo(200);

        var application = applied(id(kept), "26908.72");
        var evidence = officer()
                .get("/applications/" + id(application) + "/evidence")
                .expect(200)
                .json();
        assertThat(kinds(evidence))
                .containsExactly(
                        "ORDER_PLACED",
                        "DELIVERY_ANNOUNCED",
                        "GOODS_RECEIVED",
                        "STATEMENT",
                        "PAYABLE_CONFIRMATION",
                        "VOUCHER",
                        "VOUCHER");
        officer().get("/applications/" + id(application) + "/evidence").expect(200);
        assertThat(find(clerk(), "/evidence-grants", "applicationId", UUID.fromString(id(application)))
                        .at("/member/id")
                        .asText())
                .isEqualTo(Chain.BANK.toString());
        assertThat(treasurer().get("/evidence-grants").expect(200).body()).doesNotContain(id(application));
        var bank = Chain.BANK + " FINANCING_EVIDENCE";
        assertThat(looks("shizhu-chili", Chain.COOPERATIVE, COOPERATIVE, application))
                .containsExactly(bank);
        assertThat(looks("shancheng", Chain.LEADER, CHAIN_LEADER, application)).containsExactly(bank);
        assertThat(looks("fengnong-inputs", Chain.SUPPLIER, SUPPLIER, application))
                .isEmpty();

        var repaid = repaid(disbursed(application));
        assertThat(repaid.at("/status").asText()).isEqualTo("REPAID");
        assertThat(Chain.next("partner-portal.on.supply-finance.voucher", "supply-finance.voucher-settled.v1")
                        .at("/data/holderId")
                        .asText())
                .isEqualTo(Chain.BANK.toString());
        for (var reader : List.of(treasurer(), clerk(), supplier(), officer(), operator())) {
            var books = reader.get("/trial-balance").expect(200).json().at("/currencies/0");
            assertThat(books.at("/balanced").asBoolean()).isTrue();
            assertThat(books.at("/debit/amount").decimalValue().signum()).isNotNegative();
        }
    }

    @Test
    void aWeighInThatComesTwiceIsSettledOnce() {
        var delivery = Delivery.fresh();
        Chain.order(delivery, "18.88");
        Chain.announce(delivery);
        var event = Chain.receive(delivery);
        find(clerk(), "/statements", "orderId", delivery.orderId());

        Chain.resend("logistics.shipment", event, delivery.shipmentId());
        var later = delivered();

        find(clerk(), "/statements", "orderId", later.orderId());
        assertThat(all(clerk(), "/statements", "orderId", delivery.orderId())).hasSize(1);
        assertThat(all(treasurer(), "/payables", "orderId", delivery.orderId())).hasSize(1);
    }

    @Test
    void aWeighInThatOvertakesItsOrderIsSettledWhenThePriceComes() {
        var delivery = Delivery.fresh();
        Chain.announce(delivery);
        Chain.receive(delivery);
        delivered();

        Chain.order(delivery, "18.88");

        assertThat(find(clerk(), "/statements", "orderId", delivery.orderId())
                        .at("/total/amount")
                        .asText())
                .isEqualTo(TOTAL);
    }

    @Test
    void aPriceAgreedAfterTheShipmentLeftDoesNotCountForIt() {
        var delivery = Delivery.fresh();
        Chain.order(delivery, "18.88");
        Chain.announce(delivery, 1);
        Chain.change(delivery, "10");
        Chain.receive(delivery);

        assertThat(total(delivery)).isEqualTo(TOTAL);
    }

    @Test
    void aShipmentWaitsForTheVersionItWasSentUnder() {
        var delivery = Delivery.fresh();
        Chain.order(delivery, "10");
        Chain.announce(delivery, 2);
        Chain.receive(delivery);
        delivered();
        assertThat(all(clerk(), "/statements", "orderId", delivery.orderId())).isEmpty();

        Chain.change(delivery, "18.88");

        assertThat(total(delivery)).isEqualTo(TOTAL);
    }

    private String total(Delivery delivery) {
        return find(clerk(), "/statements", "orderId", delivery.orderId())
                .at("/total/amount")
                .asText();
    }

    @Test
    void ordersAndWeighInsThatComeAtOnceAreAllSettledOnce() {
        var deliveries = IntStream.range(0, 20).mapToObj(it -> Delivery.fresh()).toList();

        deliveries.forEach(Chain::announce);
        deliveries.parallelStream().forEach(delivery -> {
            Chain.receive(delivery);
            Chain.order(delivery, "18.88");
        });

        deliveries.forEach(delivery -> find(clerk(), "/statements", "orderId", delivery.orderId()));
        deliveries.forEach(delivery -> assertThat(all(clerk(), "/statements", "orderId", delivery.orderId()))
                .hasSize(1));
    }

    @Test
    void thePersonWhoPreparedAPayableDoesNotConfirmIt() {
        var payable = draft(delivered());
        var prepared = prepare(payable).expect(200);

        var refused = treasurer().with("If-Match", prepared.header("ETag")).post(path(payable) + "/approval", null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("prepared-by-the-same-person");
    }

    @Test
    void aPayableIsPreparedOnlyInTheVersionThatWasSeen() {
        var payable = draft(delivered());

        assertThat(treasurer().post(path(payable) + "/preparation", Map.of()).status())
                .isEqualTo(428);
        assertThat(treasurer()
                        .with("If-Match", "\"99\"")
                        .post(path(payable) + "/preparation", Map.of())
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"dueOn\":5} | 400",
                "{\"dueOn\":\"2020-01-01\"} | 422",
                "{\"dueOn\":\"2199-01-01\"} | 422",
                "{\"due\":\"2027-01-01\"} | 400",
                "{\"dueOn\":\"soon\"} | 400",
                "{ | 400"
            })
    void aPreparationThatMakesNoSenseIsRefused(String body, int status) {
        var payable = draft(delivered());
        var seen = treasurer().get(path(payable)).header("ETag");

        assertThat(treasurer()
                        .with("If-Match", seen)
                        .post(path(payable) + "/preparation", body)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"to\":\"SUPPLIER\",\"amount\":{\"amount\":\"1\",\"currency\":\"XXQ\"}} | 400",
                "{\"to\":\"SUPPLIER\",\"amount\":{\"amount\":\"-1\",\"currency\":\"CNY\"}} | 400",
                "{\"to\":\"SUPPLIER\",\"amount\":{\"amount\":\"0\",\"currency\":\"CNY\"}} | 400",
                "{\"to\":\"SUPPLIER\",\"amount\":{\"amount\":\"0.001\",\"currency\":\"CNY\"}} | 400",
                "{\"to\":\"SUPPLIER\",\"amount\":{\"amount\":1,\"currency\":\"CNY\"}} | 400",
                "{\"to\":\"SUPPLIER\",\"amount\":{\"amount\":\"1e3\",\"currency\":\"CNY\"}} | 400",
                "{\"to\":\"SUPPLIER\",\"amount\":{\"amount\":\"53817.45\",\"currency\":\"CNY\"}} | 422",
                "{\"to\":\"SUPPLIER\",\"amount\":{\"amount\":\"999999999999999\",\"currency\":\"CNY\"}} | 400",
                "{\"to\":\"SUPPLIER\",\"amount\":{\"amount\":\"1\",\"currency\":\"EUR\"}} | 422",
                "{\"to\":\"BANK\",\"amount\":{\"amount\":\"1\",\"currency\":\"CNY\"}} | 422",
                "{\"to\":\"STRANGER\",\"amount\":{\"amount\":\"1\",\"currency\":\"CNY\"}} | 422",
                "{\"to\":\"nobody\",\"amount\":{\"amount\":\"1\",\"currency\":\"CNY\"}} | 400",
                "{\"amount\":{\"amount\":\"1\",\"currency\":\"CNY\"}} | 400"
            })
    void aTransferThatMakesNoSenseIsRefused(String body, int status) {
        var voucher = sharedVoucher();
        var text = body.replace("SUPPLIER", Chain.SUPPLIER.toString())
                .replace("BANK", Chain.BANK.toString())
                .replace("STRANGER", Chain.STRANGER.toString());

        assertThat(clerk().post("/vouchers/" + voucher + "/transfers", text).status())
                .isEqualTo(status);
    }

    @Test
    void aReplayedTransferHappensOnceAndAnswersTheSame() {
        var voucher = id(voucherOf(confirmed(delivered())));
        var client = clerk().with("Idempotency-Key", UUID.randomUUID().toString());
        var first = client.post("/vouchers/" + voucher + "/transfers", transfer(Chain.SUPPLIER, "10.00"));

        var again = client.post("/vouchers/" + voucher + "/transfers", transfer(Chain.SUPPLIER, "10.00"));
        var other = client.post("/vouchers/" + voucher + "/transfers", transfer(Chain.SUPPLIER, "11.00"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void ofManyThatUseOneVoucherAtOnceExactlyOneWins() throws Exception {
        var voucher = id(voucherOf(confirmed(delivered())));
        var start = new CyclicBarrier(8);
        var attempts = IntStream.range(0, 8)
                .mapToObj(attempt -> (Callable<Answer>) () -> {
                    start.await();
                    return attempt % 2 == 0
                            ? clerk().post("/vouchers/" + voucher + "/transfers", transfer(Chain.SUPPLIER, "53817.44"))
                            : clerk().post("/applications", application(voucher, "53817.44"));
                })
                .toList();
        var threads = Executors.newFixedThreadPool(8);

        var answers = new ArrayList<Integer>();
        for (var answer : threads.invokeAll(attempts)) {
            answers.add(answer.get().status());
        }
        threads.shutdown();

        assertThat(answers).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    void aVoucherOfferedToABankIsNeitherPassedOnNorOfferedAgain() {
        var voucher = id(voucherOf(confirmed(delivered())));
        var application = applied(voucher, TOTAL);

        var passedOn = clerk().post("/vouchers/" + voucher + "/transfers", transfer(Chain.SUPPLIER, "1.00"));
        var offered = clerk().post(
                        "/applications",
                        Map.of(
                                "voucherId",
                                voucher,
                                "bankId",
                                Chain.OTHER_BANK,
                                "amount",
                                Map.of("amount", "1.00", "currency", "CNY")));

        assertThat(passedOn.problem()).isEqualTo("voucher-is-offered-to-a-bank");
        assertThat(offered.problem()).isEqualTo("voucher-is-offered-to-a-bank");

        clerk().with("If-Match", etag(clerk(), application))
                .post("/applications/" + id(application) + "/withdrawal", null)
                .expect(200);
        clerk().post("/vouchers/" + voucher + "/transfers", transfer(Chain.SUPPLIER, "1.00"))
                .expect(201);
        assertThat(officer()
                        .get("/applications/" + id(application) + "/evidence")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePersonWhoMadeAnOfferDoesNotApproveIt() {
        var application = applied(id(voucherOf(confirmed(delivered()))), TOTAL);
        var both =
                person("yujiang-bank", "one@yujiang-bank.example", Chain.BANK, BANK, CREDIT_OFFICER, CREDIT_APPROVER);
        var offered = both.with("If-Match", etag(both, application))
                .post("/applications/" + id(application) + "/offer", Map.of("rate", "4.5"))
                .expect(200);

        var refused = both.with("If-Match", offered.header("ETag"))
                .post("/applications/" + id(application) + "/approval", null);

        assertThat(refused.problem()).isEqualTo("offered-by-the-same-person");
    }

    @Test
    void anOfferAboveTheHighestRateWaitsForTheApplicantsYes() {
        var application = applied(id(voucherOf(confirmed(delivered()))), TOTAL);
        step(officer(), application, "offer", Map.of("rate", "7")).expect(200);

        assertThat(step(approver(), application, "approval", null).problem()).isEqualTo("offer-not-accepted-yet");

        step(clerk(), application, "acceptance", null).expect(200);
        step(approver(), application, "approval", null).expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offer | {\"rate\":\"-1\"} | 400",
                "offer | {\"rate\":4.5} | 400",
                "offer | {\"rate\":\"25\"} | 400",
                "offer | {} | 400",
                "refusal | {\"reason\":\" \"} | 400",
                "repayments | {\"amount\":{\"amount\":\"1\",\"currency\":\"CNY\"}} | 409",
                "repayments | {\"amount\":{\"amount\":\"0\",\"currency\":\"CNY\"}} | 400",
                "disbursement | | 409"
            })
    void aBanksStepThatMakesNoSenseIsRefused(String step, String body, int status) {
        var application = sharedApplication();

        assertThat(officer()
                        .with("If-Match", etag(officer(), application))
                        .post("/applications/" + id(application) + "/" + step, body)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void moreThanIsOwedIsNotRepaid() {
        var application = disbursed(applied(id(voucherOf(confirmed(delivered()))), TOTAL));

        var refused = officer().post("/applications/" + id(application) + "/repayments", money("53817.45"));

        assertThat(refused.problem()).isEqualTo("more-than-is-owed");
    }

    @Test
    void documentsOfOthersDoNotExist() {
        var delivery = delivered();
        var statement = find(clerk(), "/statements", "orderId", delivery.orderId());
        var voucher = voucherOf(confirmed(delivery));
        var payable = draftOrLater(delivery);
        var application = applied(id(voucher), TOTAL);
        var stranger = person("other", "x@other.example", Chain.STRANGER, COOPERATIVE, TREASURER, SELLER);
        var otherBank = person(
                "bayu-bank", "officer@bayu-bank.example", Chain.OTHER_BANK, BANK, CREDIT_OFFICER, CREDIT_APPROVER);

        for (var path : List.of(
                "/statements/" + id(statement),
                "/payables/" + id(payable),
                "/vouchers/" + id(voucher),
                "/applications/" + id(application))) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.with("If-Match", "\"0\"")
                        .post("/payables/" + id(payable) + "/approval", null)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/vouchers/" + id(voucher) + "/transfers", transfer(Chain.SUPPLIER, "1"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/applications", application(id(voucher), "1")).status())
                .isEqualTo(404);
        assertThat(otherBank.get("/applications/" + id(application)).status()).isEqualTo(404);
        assertThat(otherBank
                        .get("/applications/" + id(application) + "/evidence")
                        .status())
                .isEqualTo(404);
        assertThat(otherBank
                        .with("If-Match", "\"0\"")
                        .post("/applications/" + id(application) + "/offer", Map.of("rate", "4"))
                        .status())
                .isEqualTo(404);
        assertThat(all(stranger, "/journals", "documentId", id(payable))).isEmpty();
    }

    @Test
    void theDatabaseShowsNobodyWhatIsNotTheirs() throws SQLException {
        var delivery = delivered();
        applied(id(voucherOf(confirmed(delivery))), TOTAL);

        try (var connection = TestDatabase.shared().app("supply-finance").getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.party', '" + Chain.STRANGER + "', true)");
            for (var table : List.of(
                    "trade_fact",
                    "order_line",
                    "accepted_line",
                    "statement",
                    "statement_line",
                    "statement_evidence",
                    "payable",
                    "payable_line",
                    "voucher",
                    "voucher_use",
                    "financing_application",
                    "evidence_grant",
                    "encumbrance",
                    "repayment",
                    "journal",
                    "posting")) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statements",
                "/payables",
                "/vouchers",
                "/applications",
                "/journals",
                "/trial-balance",
                "/applications/01990000-0000-7000-8000-000000000001/evidence"
            })
    void nobodyReadsWithoutATokenOrARole(String path) {
        assertThat(anybody().get(path).status()).isEqualTo(401);
        assertThat(as("shancheng", Chain.LEADER, CHAIN_LEADER, DRIVER).get(path).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/payables/X/preparation",
                "/payables/X/approval",
                "/payables/X/return",
                "/vouchers/X/transfers",
                "/vouchers/X/settlement",
                "/applications",
                "/applications/X/offer",
                "/applications/X/acceptance",
                "/applications/X/approval",
                "/applications/X/refusal",
                "/applications/X/withdrawal",
                "/applications/X/disbursement",
                "/applications/X/repayments"
            })
    void nobodyActsWithoutATokenARoleOrAKey(String path) {
        var real = path.replace("X", UUID.randomUUID().toString());

        assertThat(anybody().post(real, Map.of()).status()).isEqualTo(401);
        assertThat(as("shancheng", Chain.LEADER, CHAIN_LEADER, DRIVER)
                        .post(real, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(everyRole()
                        .with("Idempotency-Key", "short")
                        .post(real, Map.of())
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/payables?status=LOST", "/vouchers?relation=MINE", "/applications?status=x", "/journals?after=x"
            })
    void aQueryThatMakesNoSenseIsRefused(String path) {
        assertThat(everyRole().get(path).status()).isEqualTo(400);
    }

    private static String shared;
    private static JsonNode sharedApplication;

    private String sharedVoucher() {
        if (shared == null) {
            shared = id(voucherOf(confirmed(delivered())));
        }
        return shared;
    }

    private JsonNode sharedApplication() {
        if (sharedApplication == null) {
            sharedApplication = applied(id(voucherOf(confirmed(delivered()))), TOTAL);
        }
        return sharedApplication;
    }

    @Test
    void nothingNewBeginsWithASuspendedBankOrHolder() {
        var bank = UUID.randomUUID();
        var firm = UUID.randomUUID();
        Chain.admit(bank, BANK, "bank-" + bank);
        Chain.admit(firm, SUPPLIER, "firm-" + firm);
        Chain.tellStanding(bank, "SUSPENDED", 2);
        Chain.tellStanding(firm, "LEFT", 2);
        await().atMost(PATIENCE).until(() -> suspended(bank) && suspended(firm));
        var voucher = id(voucherOf(confirmed(delivered())));
        var wish = new HashMap<>(application(voucher, "100.00"));
        wish.put("bankId", bank);

        refuses(clerk().post("/applications", wish), "/bankId");
        refuses(clerk().post("/vouchers/" + voucher + "/transfers", transfer(firm, "100.00")), "/to");

        Chain.tellStanding(bank, "ACTIVE", 3);
        await().atMost(PATIENCE).until(() -> !suspended(bank));
        clerk().post("/applications", wish).expect(201);
    }

    @Test
    void aBankThatIsSuspendedLaterFinishesWhatItWasAsked() {
        var application = applied(id(voucherOf(confirmed(delivered()))), TOTAL);
        Chain.tellStanding(Chain.BANK, "SUSPENDED", 2);
        await().atMost(PATIENCE).until(() -> suspended(Chain.BANK));

        disbursed(application);

        Chain.tellStanding(Chain.BANK, "ACTIVE", 3);
        await().atMost(PATIENCE).until(() -> !suspended(Chain.BANK));
    }

    private static void refuses(Answer answer, String pointer) {
        assertThat(answer.expect(422).problem()).isEqualTo("member-not-in-good-standing");
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    private static boolean suspended(UUID member) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("supply-finance");
                var rows = connection
                        .createStatement()
                        .executeQuery("select 1 from member where standing <> 'ACTIVE' and id = '" + member + "'")) {
            return rows.next();
        }
    }

    private static Delivery delivered() {
        var delivery = Delivery.fresh();
        Chain.order(delivery, "18.88");
        Chain.announce(delivery);
        Chain.receive(delivery);
        return delivery;
    }

    private JsonNode draft(Delivery delivery) {
        return find(treasurer(), "/payables?status=DRAFT", "orderId", delivery.orderId());
    }

    private JsonNode draftOrLater(Delivery delivery) {
        return find(treasurer(), "/payables", "orderId", delivery.orderId());
    }

    private Answer prepare(JsonNode payable) {
        return treasurer()
                .with("If-Match", "\"" + payable.at("/version").asText() + "\"")
                .post(path(payable) + "/preparation", Map.of());
    }

    private JsonNode confirmed(Delivery delivery) {
        var payable = draft(delivery);
        var prepared = prepare(payable).expect(200);
        return second().with("If-Match", prepared.header("ETag"))
                .post(path(payable) + "/approval", null)
                .expect(200)
                .json();
    }

    private JsonNode voucherOf(JsonNode payable) {
        return find(clerk(), "/vouchers", "payableId", UUID.fromString(id(payable)));
    }

    private JsonNode applied(String voucher, String amount) {
        return clerk().post("/applications", application(voucher, amount))
                .expect(201)
                .json();
    }

    private JsonNode disbursed(JsonNode application) {
        step(officer(), application, "offer", Map.of("rate", "4.5")).expect(200);
        step(approver(), application, "approval", null).expect(200);
        var paid =
                step(officer(), application, "disbursement", null).expect(200).json();
        var sum = new BigDecimal(paid.at("/payout/amount").asText())
                .add(new BigDecimal(paid.at("/discount/amount").asText()));
        assertThat(sum).isEqualByComparingTo(paid.at("/amount/amount").asText());
        return paid;
    }

    private JsonNode repaid(JsonNode application) {
        var path = "/applications/" + id(application) + "/repayments";
        officer().post(path, money("26900.00")).expect(200);
        return officer().post(path, money("8.72")).expect(200).json();
    }

    private Answer step(HttpApi who, JsonNode application, String step, Object body) {
        return who.with("If-Match", etag(who, application)).post("/applications/" + id(application) + "/" + step, body);
    }

    private static String etag(HttpApi reader, JsonNode application) {
        return reader.get("/applications/" + id(application)).header("ETag");
    }

    private static Map<String, Object> application(String voucher, String amount) {
        var body = new HashMap<String, Object>(money(amount));
        body.put("voucherId", voucher);
        body.put("bankId", Chain.BANK);
        return body;
    }

    private static Map<String, Object> transfer(UUID to, String amount) {
        var body = new HashMap<String, Object>(money(amount));
        body.put("to", to);
        return body;
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", Map.of("amount", amount, "currency", "CNY"));
    }

    private static JsonNode find(HttpApi reader, String path, String field, UUID value) {
        return await().atMost(PATIENCE)
                .until(() -> all(reader, path, field, value.toString()), found -> !found.isEmpty())
                .get(0);
    }

    private static List<JsonNode> all(HttpApi reader, String path, String field, Object value) {
        var wide = path + (path.contains("?") ? "&" : "?") + "limit=200";
        return StreamSupport.stream(
                        reader.get(wide).expect(200).json().path("items").spliterator(), false)
                .filter(row -> row.path(field).asText().equals(value.toString()))
                .toList();
    }

    private static List<String> kinds(JsonNode evidence) {
        return StreamSupport.stream(evidence.path("items").spliterator(), false)
                .map(item -> item.path("kind").asText())
                .toList();
    }

    private static String id(JsonNode row) {
        return row.path("id").asText();
    }

    private static String path(JsonNode payable) {
        return "/payables/" + id(payable);
    }

    /** Who has looked at the member's documents behind an application, as its auditor is told. */
    private List<String> looks(String alias, UUID member, MemberKind kind, JsonNode application) {
        var seen = as(alias, member, kind, AUDITOR)
                .get("/evidence/reads?limit=200")
                .expect(200);
        var readers = new ArrayList<String>();
        seen.json().at("/items").forEach(look -> {
            if (look.at("/objectId").asText().equals(id(application))) {
                readers.add(look.at("/readerId").asText() + " "
                        + look.at("/category").asText());
            }
        });
        return readers;
    }

    private HttpApi treasurer() {
        return person("shancheng", "treasurer@shancheng.example", Chain.LEADER, CHAIN_LEADER, TREASURER);
    }

    private HttpApi second() {
        return person("shancheng", "treasurer2@shancheng.example", Chain.LEADER, CHAIN_LEADER, TREASURER);
    }

    private HttpApi clerk() {
        return person("shizhu-chili", "clerk@shizhu-chili.example", Chain.COOPERATIVE, COOPERATIVE, TREASURER, SELLER);
    }

    private HttpApi supplier() {
        return person("fengnong-inputs", "sales@fengnong-inputs.example", Chain.SUPPLIER, SUPPLIER, TREASURER, SELLER);
    }

    private HttpApi officer() {
        return person("yujiang-bank", "officer@yujiang-bank.example", Chain.BANK, BANK, CREDIT_OFFICER);
    }

    private HttpApi approver() {
        return person("yujiang-bank", "approver@yujiang-bank.example", Chain.BANK, BANK, CREDIT_APPROVER);
    }

    private HttpApi operator() {
        return person("operator", "operator@linknet.example", UUID.randomUUID(), OPERATOR, AUDITOR);
    }

    private HttpApi everyRole() {
        return person(
                "shancheng",
                "all@shancheng.example",
                Chain.LEADER,
                CHAIN_LEADER,
                TREASURER,
                CREDIT_OFFICER,
                CREDIT_APPROVER);
    }

    private HttpApi person(String alias, String person, UUID member, MemberKind kind, String... roles) {
        return anybody().as(TestIdentity.shared().token(serviceName(), person, alias, member, kind, roles));
    }
}
