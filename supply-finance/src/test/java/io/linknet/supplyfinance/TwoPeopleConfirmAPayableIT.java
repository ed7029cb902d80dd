package io.linknet.supplyfinance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person prepares a payable, another confirms it. */
class TwoPeopleConfirmAPayableIT extends FinanceStage {

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
}
