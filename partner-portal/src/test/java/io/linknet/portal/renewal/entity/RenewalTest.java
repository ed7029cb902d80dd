package io.linknet.portal.renewal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.renewal.entity.Renewal.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Caller MEMBER = caller(MemberKind.CARRIER, "member");
    private static final Caller OPERATOR = caller(MemberKind.OPERATOR, "operator");

    @Test
    void countsOnceItIsAcceptedAndIsAcceptedOnce() {
        var accepted = shown(TODAY).accept(OPERATOR, TODAY, NOW);

        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.decided()).isNotNull();
        assertThat(accepted.accept(OPERATOR, TODAY.plusDays(1), NOW)).isSameAs(accepted);
        refused(() -> accepted.giveBack(OPERATOR, "too late", NOW), "renewal-decided");
        refused(accepted::replaced, "renewal-decided");
    }

    @Test
    void isNotAcceptedOnceItHasEnded() {
        refused(() -> shown(TODAY).accept(OPERATOR, TODAY.plusDays(1), NOW), "renewal-has-ended");
    }

    @Test
    void isSentBackWithARemarkAndIsSentBackOnce() {
        var returned = shown(TODAY).giveBack(OPERATOR, "  看不清 ", NOW);

        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(returned.remark()).isEqualTo("看不清");
        assertThat(returned.giveBack(OPERATOR, "again", NOW)).isSameAs(returned);
        refused(() -> returned.accept(OPERATOR, TODAY, NOW), "renewal-decided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void isNotSentBackWithoutWords(String words) {
        refused(() -> shown(TODAY).giveBack(OPERATOR, words, NOW), "remark-unusable");
    }

    @Test
    void isSentBackWithTheLongestRemarkAndNoLongerOne() {
        var longest = "长".repeat(Renewal.LONGEST_REMARK);

        assertThat(shown(TODAY).giveBack(OPERATOR, longest, NOW).remark()).hasSize(Renewal.LONGEST_REMARK);
        refused(() -> shown(TODAY).giveBack(OPERATOR, longest + "长", NOW), "remark-unusable");
    }

    @Test
    void isNotDecidedOnceAnotherHasTakenItsPlace() {
        var replaced = shown(TODAY).replaced();

        refused(() -> replaced.accept(OPERATOR, TODAY, NOW), "renewal-replaced");
        refused(() -> replaced.giveBack(OPERATOR, "no", NOW), "renewal-replaced");
    }

    @Test
    void isTheSameOnlyWithTheSameBytesAndTheSameLastDayWhileNobodyHasDecided() {
        var shown = shown(TODAY);

        assertThat(shown.isSame(paper(TODAY, "a"))).isTrue();
        assertThat(shown.isSame(paper(TODAY.plusDays(1), "a"))).isFalse();
        assertThat(shown.isSame(paper(TODAY, "b"))).isFalse();
        assertThat(shown.giveBack(OPERATOR, "no", NOW).isSame(paper(TODAY, "a")))
                .isFalse();
    }

    private static Renewal shown(LocalDate until) {
        return Renewal.shown(new UUID(0, 5), new UUID(0, 1), paper(until, "a"), MEMBER);
    }

    private static Paper paper(LocalDate until, String digest) {
        return new Paper(PaperKind.ROAD_TRANSPORT_PERMIT, until, "证.pdf", "application/pdf", 9, digest, NOW);
    }

    private static void refused(ThrowingCallable step, String slug) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DomainRuleViolation.class, refusal -> assertThat(
                        refusal.type().slug())
                .isEqualTo(slug));
    }

    private static Caller caller(MemberKind kind, String who) {
        return new Caller(new MemberId(new UUID(0, 1)), kind, who, "iss|" + who, who, Set.of(Role.ADMINISTRATOR));
    }
}
