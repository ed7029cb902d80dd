package io.linknet.portal.client.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientTermsTest {

    private static final List<String> ROLES = List.of("buyer");
    private static final List<String> SERVICES = List.of("procurement");

    @Test
    void takesWhatIsAskedForInOrder() {
        var terms = ClientTerms.of(
                " 仓库系统 (WMS) ", null, List.of("treasurer", "buyer", "buyer"), List.of("supply-finance", "logistics"));

        assertThat(terms.name()).isEqualTo("仓库系统 (WMS)");
        assertThat(terms.purpose()).isEmpty();
        assertThat(terms.roleNames()).containsExactly("buyer", "treasurer");
        assertThat(terms.serviceNames()).containsExactly("logistics", "supply-finance");
    }

    @Test
    void takesTheLongestNameAndPurposeAndNoLongerOnes() {
        assertThat(ClientTerms.of("x".repeat(60), "y".repeat(200), ROLES, SERVICES)
                        .name())
                .hasSize(60);

        refuses("x".repeat(61), "", ROLES, SERVICES, ClientProblem.CLIENT_NAME_UNUSABLE);
        refuses("x", "y".repeat(201), ROLES, SERVICES, ClientProblem.CLIENT_PURPOSE_UNUSABLE);
    }

    @Test
    void givesEveryRoleButTheAdministrators() {
        var all = Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .map(Role::tokenName)
                .toList();

        assertThat(ClientTerms.of("x", "", all, SERVICES).roles()).hasSize(all.size());
        refuses("x", "", List.of("buyer", "administrator"), SERVICES, ClientProblem.CLIENTS_ADMINISTER_NOTHING);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable List<String> roles,
            @Nullable List<String> services,
            ClientProblem problem) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> ClientTerms.of(name, purpose, roles, services))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments(null, "", ROLES, SERVICES, ClientProblem.CLIENT_NAME_UNUSABLE),
                arguments("  ", "", ROLES, SERVICES, ClientProblem.CLIENT_NAME_UNUSABLE),
                arguments("<b>", "", ROLES, SERVICES, ClientProblem.CLIENT_NAME_UNUSABLE),
                arguments("${realm}", "", ROLES, SERVICES, ClientProblem.CLIENT_NAME_UNUSABLE),
                arguments("a\nb", "", ROLES, SERVICES, ClientProblem.CLIENT_NAME_UNUSABLE),
                arguments("x", "{}", ROLES, SERVICES, ClientProblem.CLIENT_PURPOSE_UNUSABLE),
                arguments("x", "", null, SERVICES, ClientProblem.CLIENT_ROLES_MISSING),
                arguments("x", "", List.of(), SERVICES, ClientProblem.CLIENT_ROLES_MISSING),
                arguments("x", "", List.of("king"), SERVICES, ClientProblem.CLIENT_ROLE_UNKNOWN),
                arguments("x", "", List.of("service"), SERVICES, ClientProblem.CLIENT_ROLE_UNKNOWN),
                arguments("x", "", ROLES, null, ClientProblem.CLIENT_SERVICES_MISSING),
                arguments("x", "", ROLES, List.of(), ClientProblem.CLIENT_SERVICES_MISSING),
                arguments("x", "", ROLES, List.of("organization"), ClientProblem.CLIENT_SERVICE_UNKNOWN),
                arguments("x", "", ROLES, List.of("realm-management"), ClientProblem.CLIENT_SERVICE_UNKNOWN));
    }
}
