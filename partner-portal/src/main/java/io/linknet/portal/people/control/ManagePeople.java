package io.linknet.portal.people.control;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCESS;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.rest.Versions;
import io.linknet.portal.frame.control.Turn;
import io.linknet.portal.people.entity.Account;
import io.linknet.portal.people.entity.Administration;
import io.linknet.portal.people.entity.Colleague;
import io.linknet.portal.people.entity.Invitation;
import io.linknet.portal.people.entity.PeopleProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator does to the people of the member.
 *
 * <p>Runs in the transaction of the command; changes of one member's people wait for each other. Everything is checked before
 * Keycloak is told anything, and what it is told can be told again: a command that broke off is repeated with its key and comes
 * to the same end.
 */
@ApplicationScoped
public class ManagePeople {

    private static final String PERSON = "partner-portal.person";

    @Inject
    KeycloakPeople people;

    @Inject
    KeycloakAccounts accounts;

    @Inject
    OpenSessions sessions;

    @Inject
    Turn turn;

    @Inject
    Evidence evidence;

    @Inject
    CurrentCaller caller;

    /**
     * Whom an invitation brought.
     *
     * @param withPassword whether the password for one sign-in was taken; who has used the account before keeps the own one
     */
    @Classified(value = SECRET, marks = PERSONAL, holder = Holder.PERSON, purpose = ACCESS)
    public record Invited(UUID person, boolean withPassword) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** What the evidence log keeps: never a name or an address. */
    private record Told(UUID person, List<String> rolesBefore, List<String> roles) {

        static Told of(UUID person, Set<Role> before, Set<Role> after) {
            return new Told(person, names(before), names(after));
        }

        private static List<String> names(Set<Role> roles) {
            return roles.stream().map(Role::tokenName).sorted().toList();
        }
    }

    /**
     * Brings somebody to the caller's member.
     *
     * @param password for one sign-in, if the account is new
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the member's people come by a sign-in of their own, the address
     *     is another member's, or the person works for the member already
     */
    public Invited invite(Invitation invitation, String password) {
        var organization = turn();
        administration(organization);
        if (organization.ownSignIn()) {
            throw PeopleProblem.PEOPLE_COME_BY_THEIR_OWN_SIGN_IN.because();
        }
        if (people.belongsElsewhere(invitation, organization)) {
            throw PeopleProblem.DOMAIN_OF_ANOTHER_MEMBER.at(
                    "/email", invitation.domains().get(0));
        }
        var invited = people.account(invitation.email())
                .map(account -> welcome(account, organization, password))
                .orElseGet(() -> new Invited(accounts.make(invitation, password), true));
        accounts.join(organization, invited.person());
        var held = people.colleague(organization, invited.person()).roles();
        people.give(organization, invited.person(), held, invitation.roles());
        record("person-invited", invited.person(), held, invitation.roles());
        return invited;
    }

    private Invited welcome(Account account, Organization organization, String password) {
        return switch (account.arriveAt(organization.id())) {
            case ANEW -> {
                accounts.renew(account.id(), password);
                yield new Invited(account.id(), true);
            }
            case AS_IT_IS -> new Invited(account.id(), false);
        };
    }

    /**
     * Gives one of the caller's people these roles and no others.
     *
     * @param ifMatch the roles seen, as {@link Colleague#version}
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is nobody of theirs, has other roles meanwhile, or the
     *     caller would administer no more
     */
    public Colleague giveRoles(UUID id, Set<Role> wanted, @Nullable String ifMatch) {
        var organization = turn();
        var administration = administration(organization);
        var person = people.colleague(organization, id);
        Versions.require(ifMatch, person.version());
        administration.requireMayGive(person, wanted);
        people.give(organization, id, person.roles(), wanted);
        record("person-roles-given", id, person.roles(), wanted);
        return new Colleague(id, person.name(), person.login(), wanted, person.enabled(), person.unused());
    }

    /**
     * Ends that somebody works for the caller's member, and every session the person has.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is nobody of theirs, or the caller
     */
    public void remove(UUID id) {
        var organization = turn();
        var administration = administration(organization);
        var person = people.colleague(organization, id);
        administration.requireMayLose(person);
        accounts.signOut(id);
        accounts.leave(organization, id);
        sessions.endAll(who(), id);
        record("person-removed", id, person.roles(), Set.of());
    }

    /**
     * Ends one session that somebody of the caller's member has for it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such session
     */
    public void endSession(UUID id, String key) {
        var organization = turn();
        administration(organization);
        var person = people.colleague(organization, id);
        var session = sessions.find(who(), id, key).orElseThrow(() -> PeopleProblem.UNKNOWN_SESSION.because());
        accounts.endSession(session.keycloakSession());
        sessions.end(who(), session);
        record("person-session-ended", id, person.roles(), person.roles());
    }

    /**
     * Waits for the changes of the member's people and programs that are under way, and refuses a caller who administers no
     * more; for changes that outlast a token.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller is no administrator at this moment
     */
    public void requireAdministrator() {
        administration(turn());
    }

    private Organization turn() {
        turn.await("people of " + who().member());
        return people.organization(who().member());
    }

    /** Who administers now; refuses a caller who no longer does. */
    private Administration administration(Organization organization) {
        var actor = who().person();
        return new Administration(
                UUID.fromString(actor.substring(actor.lastIndexOf('|') + 1)), people.administrators(organization));
    }

    private Caller who() {
        return caller.get();
    }

    private void record(String action, UUID person, Set<Role> before, Set<Role> after) {
        evidence.record(action, PERSON, person, Told.of(person, before, after));
    }
}
