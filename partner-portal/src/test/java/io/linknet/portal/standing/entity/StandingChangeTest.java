package io.linknet.portal.standing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final UUID MEMBER = new UUID(7, 1);
    private static final UUID OPERATOR = new UUID(7, 2);
    private static final Caller ONE = caller(OPERATOR, MemberKind.OPERATOR, "one");
    private static final Caller OTHER = caller(OPERATOR, MemberKind.OPERATOR, "other");
    private static final Caller OWN = caller(MEMBER, MemberKind.CARRIER, "own");
    private static final Caller STRANGER = caller(new UUID(7, 3), MemberKind.CARRIER, "stranger");

    @ParameterizedTest
    @CsvSource({
        "SUSPENSION, ACTIVE, true",
        "SUSPENSION, SUSPENDED, false",
        "SUSPENSION, LEFT, false",
        "RESUMPTION, ACTIVE, false",
        "RESUMPTION, SUSPENDED, true",
        "RESUMPTION, LEFT, false",
        "LEAVING, ACTIVE, true",
        "LEAVING, SUSPENDED, true",
        "LEAVING, LEFT, false"
    })
    void followsFromHowTheMemberStands(ChangeKind kind, Standing from, boolean possible) {
        var by = kind == ChangeKind.LEAVING ? OWN : ONE;

        if (possible) {
            assertThat(propose(kind, from, by).state()).isEqualTo(StandingChange.State.PROPOSED);
        } else {
            refused(() -> propose(kind, from, by), "not-from-that-standing");
        }
    }

    @Test
    void theOperatorSuspendsAndAMemberItselfLeaves() {
        refused(() -> propose(ChangeKind.SUSPENSION, Standing.ACTIVE, OWN), "not-yours-to-propose");
        refused(() -> propose(ChangeKind.SUSPENSION, Standing.ACTIVE, STRANGER), "not-yours-to-propose");
        refused(() -> propose(ChangeKind.LEAVING, Standing.ACTIVE, ONE), "not-yours-to-propose");
        refused(() -> propose(ChangeKind.LEAVING, Standing.ACTIVE, STRANGER), "not-yours-to-propose");
    }

    @Test
    void theOperatorNeitherSuspendsItselfNorLeaves() {
        assertThat(ChangeKind.open(ONE, OPERATOR, Standing.ACTIVE)).isEmpty();
    }

    @Test
    void anotherOfTheOperatorsPeopleAgrees() {
        var proposed = propose(ChangeKind.SUSPENSION, Standing.ACTIVE, ONE);

        refused(() -> proposed.approve(ONE, NOW), "proposed-by-the-same-person");
        refused(() -> proposed.approve(OWN, NOW), "not-yours-to-decide");
        assertThat(proposed.approve(OTHER, NOW).state()).isEqualTo(StandingChange.State.APPROVED);
    }

    @Test
    void onePersonOfTwoMembersIsStillOnePerson() {
        var leaving = propose(ChangeKind.LEAVING, Standing.ACTIVE, OWN);
        var sameAtTheOperator = caller(OPERATOR, MemberKind.OPERATOR, "own");

        refused(() -> leaving.approve(sameAtTheOperator, NOW), "proposed-by-the-same-person");
    }

    @Test
    void whoProposedTakesBackAndTheOperatorDeclines() {
        var leaving = propose(ChangeKind.LEAVING, Standing.ACTIVE, OWN);

        assertThat(leaving.decline(OWN, NOW).state()).isEqualTo(StandingChange.State.DECLINED);
        assertThat(leaving.decline(ONE, NOW).state()).isEqualTo(StandingChange.State.DECLINED);
        refused(() -> leaving.decline(STRANGER, NOW), "not-yours-to-decide");
    }

    @Test
    void whatIsDecidedStaysDecidedAndTwiceIsOnce() {
        var proposed = propose(ChangeKind.SUSPENSION, Standing.ACTIVE, ONE);
        var approved = proposed.approve(OTHER, NOW);
        var declined = proposed.decline(OTHER, NOW);

        assertThat(approved.approve(OTHER, NOW)).isEqualTo(approved);
        assertThat(declined.decline(OTHER, NOW)).isEqualTo(declined);
        refused(() -> approved.decline(OTHER, NOW), "change-is-decided");
        refused(() -> declined.approve(OTHER, NOW), "change-is-decided");
    }

    @Test
    void aReasonIsSaid() {
        refused(
                () -> StandingChange.propose(
                        new UUID(7, 9), MEMBER, Standing.ACTIVE, ChangeKind.SUSPENSION, "  ", ONE, NOW),
                "reason-unusable");
    }

    private static StandingChange propose(ChangeKind kind, Standing from, Caller by) {
        return StandingChange.propose(new UUID(7, 9), MEMBER, from, kind, "permit revoked", by, NOW);
    }

    private static Caller caller(UUID member, MemberKind kind, String name) {
        return new Caller(new MemberId(member), kind, "alias", "issuer|" + name, name, Set.of(Role.ADMINISTRATOR));
    }

    private static void refused(ThrowingCallable step, String slug) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DomainRuleViolation.class, refusal -> assertThat(
                        refusal.type().slug())
                .isEqualTo(slug));
    }
}
