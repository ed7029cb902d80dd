package io.linknet.portal.webhook.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** Signatures. */
class SecretTest {

    private static final Secret PUBLISHED = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The example that the reference libraries of Standard Webhooks test themselves with. */
    @Test
    void signsAsStandardWebhooksPublishes() {
        assertThat(PUBLISHED.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsEachPartOfAMessage() {
        var signature = PUBLISHED.sign("msg_1", 1L, "{}");

        assertThat(PUBLISHED.sign("msg_2", 1L, "{}")).isNotEqualTo(signature);
        assertThat(PUBLISHED.sign("msg_1", 2L, "{}")).isNotEqualTo(signature);
        assertThat(PUBLISHED.sign("msg_1", 1L, "{ }")).isNotEqualTo(signature);
        assertThat(Secret.make(new SecureRandom()).sign("msg_1", 1L, "{}")).isNotEqualTo(signature);
    }

    @Test
    void isRandomAndTellsNothingInALog() {
        var one = Secret.make(new SecureRandom());

        assertThat(one.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(one).isNotEqualTo(Secret.make(new SecureRandom()));
        assertThat(one.toString()).isEqualTo("whsec_…");
    }

    @Test
    void refusesWhatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    }
}
