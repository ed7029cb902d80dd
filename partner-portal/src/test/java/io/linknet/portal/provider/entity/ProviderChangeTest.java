package io.linknet.portal.provider.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.provider.entity.ProviderChange.Failure;
import io.linknet.portal.provider.entity.ProviderChange.State;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final UUID MEMBER = new UUID(7, 1);
    private static final UUID OPERATOR = new UUID(7, 2);
    private static final Caller ONE = caller(OPERATOR, MemberKind.OPERATOR, "one");
    private static final Caller OTHER = caller(OPERATOR, MemberKind.OPERATOR, "other");
    private static final Caller OWN = caller(MEMBER, MemberKind.COOPERATIVE, "own");
    private static final Caller COLLEAGUE = caller(MEMBER, MemberKind.COOPERATIVE, "colleague");
    private static final Caller STRANGER = caller(new UUID(7, 3), MemberKind.BANK, "stranger");
    private static final IdentityProvider PROVIDER =
            new IdentityProvider(Protocol.OIDC, "https://login.cqfood.cn", "cqfood.cn", Map.of());

    @ParameterizedTest
    @CsvSource({
        "LINK, true, false, false",
        "SECRET, true, false, false",
        "CERTIFICATES, true, false, false",
        "UNLINK, true, true, false"
    })
    void isProposedByTheMemberAndItsEndByTheOperatorToo(
            ChangeKind kind, boolean own, boolean operator, boolean stranger) {
        assertThat(kind.isProposedBy(OWN, MEMBER)).isEqualTo(own);
        assertThat(kind.isProposedBy(ONE, MEMBER)).isEqualTo(operator);
        assertThat(kind.isProposedBy(STRANGER, MEMBER)).isEqualTo(stranger);
        if (!operator) {
            refused(() -> propose(kind, ONE), ProviderProblem.PROVIDER_NOT_YOURS_TO_PROPOSE);
        }
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void takesTwoUnlessItOpensNothing(ChangeKind kind) {
        assertThat(propose(kind, OWN).state()).isEqualTo(kind == ChangeKind.SECRET ? State.APPROVED : State.PROPOSED);
    }

    @Test
    void isAgreedToByTheOperatorOnly() {
        var proposed = propose(ChangeKind.LINK, OWN);

        refused(() -> proposed.approve(OWN, NOW), ProviderProblem.PROVIDER_NOT_YOURS_TO_DECIDE);
        refused(() -> proposed.approve(COLLEAGUE, NOW), ProviderProblem.PROVIDER_NOT_YOURS_TO_DECIDE);
        var approved = proposed.approve(ONE, NOW);
        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(approved.decided().isBy(ONE)).isTrue();
        assertThat(approved.approve(OTHER, NOW)).isSameAs(approved);
        assertThat(approved.isOpen()).isTrue();
    }

    @Test
    void isNotAgreedToByWhoProposedIt() {
        var proposed = propose(ChangeKind.UNLINK, ONE);

        refused(() -> proposed.approve(ONE, NOW), ProviderProblem.PROVIDER_PROPOSED_BY_THE_SAME_PERSON);
        assertThat(proposed.approve(OTHER, NOW).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void theSamePersonAtTheOperatorIsStillTheSame() {
        var member = new Caller(
                new MemberId(MEMBER), MemberKind.COOPERATIVE, "m", "iss|one", "one", Set.of(Role.ADMINISTRATOR));

        refused(
                () -> propose(ChangeKind.LINK, member).approve(ONE, NOW),
                ProviderProblem.PROVIDER_PROPOSED_BY_THE_SAME_PERSON);
    }

    @Test
    void isTakenBackByWhoProposedItAndDeclinedByTheOperator() {
        var proposed = propose(ChangeKind.LINK, OWN);

        assertThat(proposed.decline(OWN, NOW).state()).isEqualTo(State.DECLINED);
        assertThat(proposed.decline(ONE, NOW).state()).isEqualTo(State.DECLINED);
        refused(() -> proposed.decline(COLLEAGUE, NOW), ProviderProblem.PROVIDER_NOT_YOURS_TO_DECIDE);
    }

    @Test
    void whatIsDecidedStaysDecided() {
        var declined = propose(ChangeKind.LINK, OWN).decline(ONE, NOW);

        assertThat(declined.decline(OTHER, NOW)).isSameAs(declined);
        refused(() -> declined.approve(OTHER, NOW), ProviderProblem.PROVIDER_CHANGE_DECIDED);
        var done = propose(ChangeKind.LINK, OWN).approve(ONE, NOW).done();
        refused(() -> done.decline(OTHER, NOW), ProviderProblem.PROVIDER_CHANGE_DECIDED);
        assertThat(done.isOpen()).isFalse();
    }

    @Test
    void whatFailedSaysWhyAndIsOver() {
        var failed = propose(ChangeKind.LINK, OWN).approve(ONE, NOW).failed(Failure.DOMAIN_TAKEN);

        assertThat(failed.failure()).isEqualTo(Failure.DOMAIN_TAKEN);
        assertThat(failed.isOpen()).isFalse();
        assertThat(failed.approve(OTHER, NOW)).isSameAs(failed);
    }

    private static ProviderChange propose(ChangeKind kind, Caller by) {
        return ProviderChange.propose(new UUID(0, 9), MEMBER, kind, PROVIDER, by, NOW);
    }

    private static void refused(ThrowingCallable step, ProviderProblem why) {
        assertThatThrownBy(step)
                .isInstanceOf(DomainRuleViolation.class)
                .extracting(it -> ((DomainRuleViolation) it).type())
                .isEqualTo(why);
    }

    private static Caller caller(UUID member, MemberKind kind, String name) {
        return new Caller(new MemberId(member), kind, name, "iss|" + name, name, Set.of(Role.ADMINISTRATOR));
    }
}
