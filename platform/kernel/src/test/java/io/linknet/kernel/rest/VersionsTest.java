package io.linknet.kernel.rest;

import static io.linknet.kernel.problem.KernelProblem.STALE_VERSION;
import static io.linknet.kernel.problem.KernelProblem.VERSION_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void acceptsTheCurrentVersion() {
        assertThatCode(() -> Versions.require("\"7\"", 7)).doesNotThrowAnyException();
        assertThatCode(() -> Versions.require("W/\"7\"", 7)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnEarlierVersionWith412() {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> Versions.require("\"6\"", 7))
                .satisfies(
                        refusal -> assertThat(Problems.status(refusal.type())).isEqualTo(412))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(STALE_VERSION));
    }

    @Test
    void refusesAnEditThatNamesNoVersionWith428() {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> Versions.require(null, 7))
                .satisfies(
                        refusal -> assertThat(Problems.status(refusal.type())).isEqualTo(428))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(VERSION_MISSING));
    }
}
