package io.linknet.portal.people.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {

    @Test
    void takesWhatPeopleType() {
        var invitation =
                Invitation.of(" 冉·小琴 Anne-Marie O'Neil ", " Clerk.Two+A@Mail.Shizhu.Example ", List.of("seller"));

        assertThat(invitation.name()).isEqualTo("冉·小琴 Anne-Marie O'Neil");
        assertThat(invitation.email()).isEqualTo("clerk.two+a@mail.shizhu.example");
        assertThat(invitation.roles()).containsExactly(Role.SELLER);
    }

    @Test
    void namesTheDomainAndThoseAboveIt() {
        assertThat(invitation("a@x.y.bank.example").domains())
                .containsExactly("x.y.bank.example", "y.bank.example", "bank.example");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"  ", "<b>", "a;b", "tab\tbed", "${x}"})
    void refusesANameThatKeycloakWouldNotTake(@Nullable String name) {
        refuses(PeopleProblem.NAME_UNUSABLE, "/name", () -> Invitation.of(name, "a@b.example", List.of("buyer")));
    }

    @Test
    void takesANameOfAHundredSignsAndNoMore() {
        assertThat(Invitation.of("n".repeat(100), "a@b.example", List.of("buyer"))
                        .name())
                .hasSize(100);
        refuses(
                PeopleProblem.NAME_UNUSABLE,
                "/name",
                () -> Invitation.of("n".repeat(101), "a@b.example", List.of("buyer")));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "a",
                "a@",
                "@b.example",
                "a@b",
                "a b@c.example",
                "a@b..example",
                "a@-b.example",
                "a@b.example\nx",
                "a@b@c.example",
                "\"a\"@b.example"
            })
    void refusesWhatIsNoAddress(@Nullable String email) {
        refuses(PeopleProblem.EMAIL_UNUSABLE, "/email", () -> invitation(email));
    }

    @Test
    void refusesNoRoleAndAnUnknownOne() {
        refuses(PeopleProblem.NO_ROLE_GIVEN, "/roles", () -> Invitation.of("n", "a@b.example", null));
        refuses(PeopleProblem.NO_ROLE_GIVEN, "/roles", () -> Invitation.of("n", "a@b.example", List.of()));
        refuses(PeopleProblem.UNKNOWN_ROLE, "/roles", () -> Invitation.of("n", "a@b.example", List.of("service")));
        refuses(PeopleProblem.UNKNOWN_ROLE, "/roles", () -> GivenRoles.of(Arrays.asList("buyer", null)));
    }

    @Test
    void tellsRolesHeldFromOthersWhateverTheirOrder() {
        assertThat(version(Role.BUYER, Role.SELLER)).isEqualTo(version(Role.SELLER, Role.BUYER));
        assertThat(version(Role.BUYER, Role.SELLER)).isNotEqualTo(version(Role.BUYER));
        assertThat(version()).isNotEqualTo(version(Role.BUYER));
    }

    private static long version(Role... roles) {
        return new Colleague(new java.util.UUID(0, 1), "n", "l", Set.of(roles), true, false).version();
    }

    private static Invitation invitation(@Nullable String email) {
        return Invitation.of("n", email, List.of("buyer"));
    }

    private static void refuses(PeopleProblem reason, String pointer, Runnable act) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(act::run)
                .matches(refusal -> refusal.type() == reason)
                .matches(refusal -> refusal.pointer().equals(pointer));
    }
}
