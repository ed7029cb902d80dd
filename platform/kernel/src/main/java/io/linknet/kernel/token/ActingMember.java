package io.linknet.kernel.token;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.token.TokenRefused.Reason;
import io.linknet.kernel.value.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one member that a person acts for, as the token's {@code organization} claim names it.
 *
 * @param alias short name of the organization
 * @param id LinkNet's identifier of the member, the organization's attribute {@code member_id}
 * @param kind never {@link MemberKind#SERVICE}: that is not a membership and cannot be claimed
 * @param roles names of the roles the person has in this member, each the name of a group of the organization
 */
public record ActingMember(String alias, MemberId id, MemberKind kind, Set<String> roles) {

    /** Keeps its own copy of the roles. */
    public ActingMember {
        roles = Set.copyOf(roles);
    }

    static @Nullable ActingMember from(@Nullable Object claim) {
        if (claim == null) {
            return null;
        }
        if (!(claim instanceof Map<?, ?> organizations) || organizations.size() != 1) {
            throw new TokenRefused(Reason.ORGANIZATION);
        }
        var organization = organizations.entrySet().iterator().next();
        if (!(organization.getValue() instanceof Map<?, ?> attributes)) {
            throw new TokenRefused(Reason.ORGANIZATION);
        }
        try {
            var id = new MemberId(UUID.fromString(only(attributes.get("member_id"))));
            var kind = MemberKind.valueOf(only(attributes.get("member_kind")));
            if (kind == MemberKind.SERVICE) {
                throw new TokenRefused(Reason.ORGANIZATION);
            }
            var roles = rolesIn(attributes);
            return new ActingMember(organization.getKey().toString(), id, kind, roles);
        } catch (IllegalArgumentException notAMember) {
            throw new TokenRefused(Reason.ORGANIZATION);
        }
    }

    /**
     * The roles that one organization's part of the claim {@code organization} gives.
     *
     * @param attributes the part; its {@code groups} hold a path such as {@code /buyer} for each role, and a group inside a
     *     group is none
     */
    public static Set<String> rolesIn(Map<?, ?> attributes) {
        if (!(attributes.get("groups") instanceof List<?> groups)) {
            return Set.of();
        }
        return groups.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(path -> path.startsWith("/") ? path.substring(1) : path)
                .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String only(@Nullable Object attribute) {
        if (attribute instanceof List<?> values && values.size() == 1 && values.get(0) instanceof String value) {
            return value;
        }
        throw new TokenRefused(Reason.ORGANIZATION);
    }
}
