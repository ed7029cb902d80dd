package io.linknet.portal.people.entity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.problem.ProblemType;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdministrationTest {

    private static final UUID ACTOR = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Nested
    class GivingRoles {

        @Test
        void takesAdministrationFromAnotherWhileTheActorKeepsIt() {
            var both = new Administration(ACTOR, Set.of(ACTOR, OTHER));

            assertThatCode(() -> both.requireMayGive(colleague(OTHER, Role.ADMINISTRATOR), Set.of(Role.BUYER)))
                    .doesNotThrowAnyException();
        }

        @Test
        void refusesToTakeTheActorsOwnAdministration() {
            var both = new Administration(ACTOR, Set.of(ACTOR, OTHER));

            refuses(
                    PeopleProblem.OWN_ADMINISTRATION_STAYS,
                    () -> both.requireMayGive(colleague(ACTOR, Role.ADMINISTRATOR), Set.of(Role.BUYER)));
        }

        @Test
        void letsTheActorChangeTheOwnOtherRoles() {
            var alone = new Administration(ACTOR, Set.of(ACTOR));

            assertThatCode(() -> alone.requireMayGive(
                            colleague(ACTOR, Role.ADMINISTRATOR), Set.of(Role.ADMINISTRATOR, Role.BUYER)))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    class Removing {

        @Test
        void removesWhoDoesNotAdminister() {
            var alone = new Administration(ACTOR, Set.of(ACTOR));

            assertThatCode(() -> alone.requireMayLose(colleague(OTHER, Role.BUYER)))
                    .doesNotThrowAnyException();
        }

        @Test
        void refusesToRemoveTheActor() {
            var both = new Administration(ACTOR, Set.of(ACTOR, OTHER));

            refuses(
                    PeopleProblem.OWN_ADMINISTRATION_STAYS,
                    () -> both.requireMayLose(colleague(ACTOR, Role.ADMINISTRATOR)));
        }
    }

    @Nested
    class Acting {

        @Test
        void isOverOnceTheRoleWasTakenAway() {
            refuses(KernelProblem.ROLE_MISSING, () -> new Administration(ACTOR, Set.of(OTHER)));
            refuses(KernelProblem.ROLE_MISSING, () -> new Administration(ACTOR, Set.of()));
        }
    }

    private static Colleague colleague(UUID id, Role... roles) {
        return new Colleague(id, "唐文博", "admin@shancheng.example", Set.of(roles), true, false);
    }

    private static void refuses(ProblemType reason, Runnable act) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(act::run)
                .matches(refusal -> refusal.type() == reason);
    }
}
