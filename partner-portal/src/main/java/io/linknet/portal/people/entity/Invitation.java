package io.linknet.portal.people.entity;

import io.linknet.kernel.caller.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom an administrator asks to work for the member.
 *
 * @param name how to address the person, should the account be new
 * @param email what the person signs in with, in small letters
 * @param roles to be held in this member
 */
public record Invitation(String name, String email, Set<Role> roles) {

    private static final int LONGEST_NAME = 100;

    /** What Keycloak takes in a person's name: no signs of markup or code. */
    private static final Pattern NAME = Pattern.compile("[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]+");

    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9._%+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z]{2,24}");

    private static final int LONGEST_EMAIL = 254;

    /**
     * Reads what was typed.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a part is missing or cannot be what it is meant to be
     */
    public static Invitation of(@Nullable String name, @Nullable String email, @Nullable List<String> roles) {
        var called = name == null ? "" : name.strip();
        if (called.length() > LONGEST_NAME || !NAME.matcher(called).matches()) {
            throw PeopleProblem.NAME_UNUSABLE.at("/name", LONGEST_NAME);
        }
        var address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches()) {
            throw PeopleProblem.EMAIL_UNUSABLE.at("/email");
        }
        return new Invitation(called, address, GivenRoles.of(roles));
    }

    /** The domain of the address and those above it, {@code a.b.example} and {@code b.example}. */
    public List<String> domains() {
        var domains = new ArrayList<String>();
        var domain = email.substring(email.indexOf('@') + 1);
        while (domain.indexOf('.') > 0) {
            domains.add(domain);
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return List.copyOf(domains);
    }
}
