package io.linknet.portal.secondfactor.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.portal.secondfactor.entity.HeldFactor.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldFactorsTest {

    private static final HeldFactor PASSKEY = new HeldFactor("p", Kind.PASSKEY, "laptop", Instant.EPOCH);
    private static final HeldFactor CODES = new HeldFactor("c", Kind.CODES, null, Instant.EPOCH);

    @Test
    void letOneGoWhileAnotherStays() {
        var both = new HeldFactors(List.of(PASSKEY, CODES));

        assertThat(both.mayLoseOne()).isTrue();
        assertThat(both.requireMayLose("c")).isEqualTo(CODES);
    }

    @Test
    void keepTheLast() {
        var one = new HeldFactors(List.of(CODES));

        assertThat(one.mayLoseOne()).isFalse();
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> one.requireMayLose("c"))
                .extracting(DomainRuleViolation::type)
                .isEqualTo(SecondFactorProblem.LAST_SECOND_FACTOR_STAYS);
    }

    @Test
    void knowNoOthers() {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> new HeldFactors(List.of(PASSKEY, CODES)).requireMayLose("x"))
                .extracting(DomainRuleViolation::type)
                .isEqualTo(SecondFactorProblem.UNKNOWN_SECOND_FACTOR);
    }

    @Test
    void tellNothingOfTheirNamesInALog() {
        assertThat(PASSKEY.toString()).doesNotContain("laptop");
    }
}
