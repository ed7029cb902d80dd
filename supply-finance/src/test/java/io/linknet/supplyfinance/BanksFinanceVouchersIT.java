package io.linknet.supplyfinance;

import static io.linknet.kernel.caller.MemberKind.BANK;
import static io.linknet.kernel.caller.MemberKind.SUPPLIER;
import static io.linknet.kernel.caller.Roles.CREDIT_APPROVER;
import static io.linknet.kernel.caller.Roles.CREDIT_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.TestDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bank offers, approves, pays and is repaid, as long as it may begin something new. */
class BanksFinanceVouchersIT extends FinanceStage {

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

    private static JsonNode sharedApplication;

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
}
