package io.linknet.supplyfinance;

import static io.linknet.kernel.caller.MemberKind.BANK;
import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.CREDIT_APPROVER;
import static io.linknet.kernel.caller.Roles.CREDIT_OFFICER;
import static io.linknet.kernel.caller.Roles.DRIVER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.kernel.caller.Roles.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.TestDatabase;
import io.linknet.supplyfinance.Chain.Delivery;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is no party to a document neither reads it nor acts on it. */
class OthersMoneyIsNotSeenIT extends FinanceStage {

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

    private JsonNode draftOrLater(Delivery delivery) {
        return find(treasurer(), "/payables", "orderId", delivery.orderId());
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
}
