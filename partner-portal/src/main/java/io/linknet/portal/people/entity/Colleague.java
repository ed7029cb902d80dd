package io.linknet.portal.people.entity;

import io.linknet.kernel.caller.Role;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Somebody who works for a member.
 *
 * @param id Keycloak's id of the account, the subject of its tokens
 * @param name how people write it
 * @param login what the person signs in with
 * @param roles held in this member
 * @param enabled whether the account may sign in
 * @param unused whether the password for one sign-in still waits to be changed
 */
public record Colleague(UUID id, String name, String login, Set<Role> roles, boolean enabled, boolean unused) {

    /** Keeps its own copy of the roles. */
    public Colleague {
        roles = Set.copyOf(roles);
    }

    /** Tells these roles from others: an edit says which ones it saw. */
    public long version() {
        var names = new CRC32();
        roles.stream()
                .map(role -> role.tokenName() + ' ')
                .sorted()
                .forEach(name -> names.update(name.getBytes(StandardCharsets.US_ASCII)));
        return names.getValue();
    }
}
