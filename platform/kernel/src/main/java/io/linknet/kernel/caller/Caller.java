package io.linknet.kernel.caller;

import io.linknet.kernel.value.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, for whom.
 *
 * @param member the enterprise acted for
 * @param kind what that enterprise is
 * @param memberAlias its short name, the organization's alias
 * @param person the human being or machine: {@code <issuer>|<subject>}, the same in every member it works for
 * @param personName how to address that person
 * @param roles what the person may do inside the member
 */
public record Caller(
        MemberId member, MemberKind kind, String memberAlias, String person, String personName, Set<Role> roles) {

    /** Keeps its own copy of the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A service acting on its own: it consumes events and runs jobs, and sees all rows of its own database. */
    public static Caller service(String name) {
        var id = UUID.nameUUIDFromBytes(("linknet:" + name).getBytes(StandardCharsets.UTF_8));
        return new Caller(new MemberId(id), MemberKind.SERVICE, name, "service|" + name, name, Set.of());
    }

    public boolean isService() {
        return kind == MemberKind.SERVICE;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller acts for that member. */
    public boolean isFor(MemberId other) {
        return member.equals(other);
    }
}
