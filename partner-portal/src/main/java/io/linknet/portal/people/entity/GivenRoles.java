package io.linknet.portal.people.entity;

import io.linknet.kernel.caller.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles as somebody asks for them, by their names in tokens. */
public final class GivenRoles {

    private static final String AT = "/roles";

    private GivenRoles() {}

    /**
     * Reads them.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none, or one that LinkNet does not know
     */
    public static Set<Role> of(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            throw PeopleProblem.NO_ROLE_GIVEN.at(AT);
        }
        var roles = EnumSet.noneOf(Role.class);
        for (var given : names) {
            var name = String.valueOf(given);
            roles.add(Role.ofTokenName(name).orElseThrow(() -> PeopleProblem.UNKNOWN_ROLE.at(AT, name)));
        }
        return roles;
    }
}
