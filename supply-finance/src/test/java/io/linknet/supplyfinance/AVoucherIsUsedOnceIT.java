package io.linknet.supplyfinance;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.HttpApi.Answer;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A voucher is passed on, or offered to a bank, but once. */
class AVoucherIsUsedOnceIT extends FinanceStage {

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

    private String sharedVoucher() {
        if (shared == null) {
            shared = id(voucherOf(confirmed(delivered())));
        }
        return shared;
    }
}
