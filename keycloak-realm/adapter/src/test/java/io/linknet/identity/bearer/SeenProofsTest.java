package io.linknet.identity.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.util.singleuse.AlreadyUsedException;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenProofsTest {

    private final Hands clock = new Hands();
    private final SeenProofs seen = new SeenProofs(clock);

    @Test
    void takesEachOnceAsLongAsItsTimeIsRight() throws AlreadyUsedException {
        seen.markAsUsed(proof("key", "one"));
        clock.now = clock.now.plus(SeenProofs.KEEP);

        assertThatExceptionOfType(AlreadyUsedException.class).isThrownBy(() -> seen.markAsUsed(proof("key", "one")));
        assertThatCode(() -> seen.markAsUsed(proof("key", "two"))).doesNotThrowAnyException();
        assertThatCode(() -> seen.markAsUsed(proof("other", "one"))).doesNotThrowAnyException();
    }

    @Test
    void forgetsWhatIsTooOldToBeTakenAnyway() throws AlreadyUsedException {
        seen.markAsUsed(proof("key", "one"));
        clock.now = clock.now.plus(SeenProofs.KEEP).plusMillis(1);

        assertThatCode(() -> seen.markAsUsed(proof("key", "one"))).doesNotThrowAnyException();
    }

    @Test
    void putsOffRatherThanForgetsWhenThereAreTooMany() throws AlreadyUsedException {
        for (var index = 0; index < SeenProofs.BOUND; index++) {
            seen.markAsUsed(proof("key", "proof " + index));
        }

        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> seen.markAsUsed(proof("key", "one more")))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(KernelProblem.UNAVAILABLE));
        assertThatExceptionOfType(AlreadyUsedException.class)
                .isThrownBy(() -> seen.markAsUsed(proof("key", "proof 0")));

        clock.now = clock.now.plus(SeenProofs.KEEP).plus(Duration.ofSeconds(1));
        assertThatCode(() -> seen.markAsUsed(proof("key", "one more"))).doesNotThrowAnyException();
    }

    private static Map.Entry<DPoPIssuer, JWTID> proof(String key, String name) {
        return Map.entry(new DPoPIssuer(key), new JWTID(name));
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-26T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
