package io.linknet.identity.portal;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.token.ActingMember;
import io.linknet.kernel.value.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member a person belongs to and may act for, in the roles it gave.
 *
 * @param alias short name of the organization
 * @param id the member
 * @param kind what the member is
 * @param nameZh its Chinese name, for the member switcher
 * @param nameEn its English name
 * @param roles names of the roles the person has there
 */
public record Membership(String alias, MemberId id, MemberKind kind, String nameZh, String nameEn, Set<String> roles) {

    /** Keeps its own copy of the roles; a session kept by an earlier version has none until it is renewed. */
    public Membership {
        roles = Set.copyOf(Objects.requireNonNullElse(roles, Set.of()));
    }

    /** Reads the {@code organization} claim; organizations that are no LinkNet members are left out. */
    static List<Membership> of(@Nullable Object claim) {
        var memberships = new ArrayList<Membership>();
        if (claim instanceof Map<?, ?> organizations) {
            organizations.forEach((alias, attributes) -> {
                if (alias instanceof String name && attributes instanceof Map<?, ?> values) {
                    read(name, values).ifPresent(memberships::add);
                }
            });
        }
        memberships.sort((one, other) -> one.alias.compareTo(other.alias));
        return List.copyOf(memberships);
    }

    private static Optional<Membership> read(String alias, Map<?, ?> attributes) {
        var id = first(attributes.get("member_id"));
        var kind = first(attributes.get("member_kind"));
        if (id == null || kind == null || kind.equals(MemberKind.SERVICE.name())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Membership(
                    alias,
                    new MemberId(UUID.fromString(id)),
                    MemberKind.valueOf(kind),
                    orAlias(first(attributes.get("name_zh")), alias),
                    orAlias(first(attributes.get("name_en")), alias),
                    ActingMember.rolesIn(attributes)));
        } catch (IllegalArgumentException notAMember) {
            return Optional.empty();
        }
    }

    private static String orAlias(@Nullable String name, String alias) {
        return name == null ? alias : name;
    }

    private static @Nullable String first(@Nullable Object attribute) {
        return attribute instanceof List<?> values && !values.isEmpty() && values.get(0) instanceof String text
                ? text
                : null;
    }
}
