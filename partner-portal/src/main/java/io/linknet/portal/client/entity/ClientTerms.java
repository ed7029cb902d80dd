package io.linknet.portal.client.entity;

import io.linknet.kernel.caller.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client is to be.
 *
 * @param name who acts, in the records of what was done
 * @param purpose what the member has it for; may be empty
 * @param roles it acts in, never that of an administrator: a program that stays for years must not bring others in
 * @param services it may call, by their names in tokens
 */
public record ClientTerms(String name, String purpose, Set<Role> roles, Set<String> services) {

    /** The services of LinkNet, each the audience of its own tokens. */
    public static final List<String> SERVICES =
            List.of("procurement", "production-sync", "logistics", "supply-finance", "partner-portal");

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PURPOSE = 200;

    /** No signs of markup or code: the text stands in the claims of tokens and on the pages of others. */
    private static final Pattern TEXT = Pattern.compile("[^<>&\"$%#{}\\\\\\p{Cntrl}]*");

    /** Keeps its own copies. */
    public ClientTerms {
        roles = Set.copyOf(roles);
        services = Set.copyOf(services);
    }

    /**
     * Reads what was typed.
     *
     * @param roles by their names in tokens
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a part is missing or cannot be what it is meant to be
     */
    public static ClientTerms of(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable List<String> roles,
            @Nullable List<String> services) {
        var called = name == null ? "" : name.strip();
        if (called.isEmpty() || isUnusable(called, LONGEST_NAME)) {
            throw ClientProblem.CLIENT_NAME_UNUSABLE.at("/name", LONGEST_NAME);
        }
        var reason = purpose == null ? "" : purpose.strip();
        if (isUnusable(reason, LONGEST_PURPOSE)) {
            throw ClientProblem.CLIENT_PURPOSE_UNUSABLE.at("/purpose", LONGEST_PURPOSE);
        }
        return new ClientTerms(called, reason, rolesOf(roles), servicesOf(services));
    }

    private static boolean isUnusable(String text, int longest) {
        return text.length() > longest || !TEXT.matcher(text).matches();
    }

    private static Set<Role> rolesOf(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            throw ClientProblem.CLIENT_ROLES_MISSING.at("/roles");
        }
        var roles = EnumSet.noneOf(Role.class);
        for (var given : names) {
            var name = String.valueOf(given);
            roles.add(Role.ofTokenName(name).orElseThrow(() -> ClientProblem.CLIENT_ROLE_UNKNOWN.at("/roles", name)));
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            throw ClientProblem.CLIENTS_ADMINISTER_NOTHING.at("/roles");
        }
        return roles;
    }

    private static Set<String> servicesOf(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            throw ClientProblem.CLIENT_SERVICES_MISSING.at("/services");
        }
        for (var name : names) {
            if (!SERVICES.contains(String.valueOf(name))) {
                throw ClientProblem.CLIENT_SERVICE_UNKNOWN.at("/services", String.valueOf(name));
            }
        }
        return Set.copyOf(names);
    }

    /** The roles by their names in tokens, in order. */
    public List<String> roleNames() {
        return roles.stream().sorted().map(Role::tokenName).toList();
    }

    /** The services in order. */
    public List<String> serviceNames() {
        return List.copyOf(new TreeSet<>(services));
    }
}
