package io.linknet.identity.portal;

import io.linknet.identity.service.PersonalAccess;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.SignInTimes;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person signed in at the portal, acting for one member: the principal of every request to a page.
 *
 * @param loginName what the person typed to sign in
 * @param caller who acts for whom
 * @param memberships the members the person may act for, by alias
 * @param access to call services in the person's name
 * @param shown when a second factor was shown; null if none was in this session
 */
public record PortalPerson(
        String loginName, Caller caller, List<Membership> memberships, PersonalAccess access, @Nullable Instant shown)
        implements Principal, SignInTimes {

    static PortalPerson of(PortalSession session) {
        return new PortalPerson(
                session.loginName(),
                session.caller(),
                session.memberships(),
                session.access(),
                session.secondFactorAt());
    }

    @Override
    public String getName() {
        return loginName;
    }

    @Override
    public boolean isOfAProgram() {
        return false;
    }

    @Override
    public Optional<Instant> secondFactorAt() {
        return Optional.ofNullable(shown);
    }

    /** The member acted for, with its names. */
    public Membership member() {
        return memberships.stream()
                .filter(it -> it.alias().equals(caller.memberAlias()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return loginName + " for " + caller.memberAlias();
    }
}
