package io.linknet.portal.people.control;

import static io.linknet.portal.member.control.KeycloakAdmin.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.member.control.KeycloakAdmin;
import io.linknet.portal.people.entity.Account;
import io.linknet.portal.people.entity.Colleague;
import io.linknet.portal.people.entity.Invitation;
import io.linknet.portal.people.entity.PeopleProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The people of a member as Keycloak knows them: members of its organization, in the groups named like roles. */
@ApplicationScoped
public class KeycloakPeople {

    private static final int PAGE = 100;
    private static final int MOST = 1_000;

    @Inject
    KeycloakAdmin keycloak;

    /** The organization of a member that exists. */
    public Organization organization(MemberId member) {
        return Asking.ask(() -> {
            var found = keycloak.get("organizations?q=member_id:" + member + "&max=2");
            if (found.size() != 1) {
                throw new IOException(found.size() + " organizations of member " + member);
            }
            var id = UUID.fromString(found.path(0).path("id").asText());
            return new Organization(
                    id,
                    !keycloak.get("organizations/" + id + "/identity-providers").isEmpty());
        });
    }

    /**
     * People of the organization, by login.
     *
     * @param first how many come before; Keycloak pages by place
     * @param most how many are wanted
     */
    public List<Colleague> colleagues(Organization organization, int first, int most) {
        return Asking.ask(() -> {
            var people = new ArrayList<Colleague>();
            for (var person : keycloak.get(
                    organization.path() + "/members?briefRepresentation=false&first=" + first + "&max=" + most)) {
                people.add(colleague(organization, person));
            }
            return people;
        });
    }

    /**
     * One of the organization's people.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is none of them
     */
    public Colleague colleague(Organization organization, UUID person) {
        return Asking.find(() -> colleague(organization, keycloak.get(organization.path() + "/members/" + person)))
                .orElseThrow(() -> PeopleProblem.UNKNOWN_PERSON.because(person));
    }

    private Colleague colleague(Organization organization, JsonNode person) throws IOException {
        var id = UUID.fromString(person.path("id").asText());
        var login = person.path("username").asText();
        return new Colleague(
                id,
                Optional.of(name(person)).filter(name -> !name.isEmpty()).orElse(login),
                login,
                roles(keycloak.get(organization.path() + "/members/" + id + "/groups?max=" + PAGE)),
                person.path("enabled").asBoolean(),
                isUnused(person));
    }

    private static String name(JsonNode person) {
        return Stream.of("firstName", "lastName")
                .map(part -> person.path(part).asText(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Set<Role> roles(JsonNode groups) {
        return stream(groups)
                .map(group -> Role.ofTokenName(group.path("name").asText()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static boolean isUnused(JsonNode person) {
        return stream(person.path("requiredActions"))
                .anyMatch(action -> action.asText().equals("UPDATE_PASSWORD"));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Those who administer the member and may sign in. */
    public Set<UUID> administrators(Organization organization) {
        var group = group(organization, Role.ADMINISTRATOR);
        return Asking.ask(() -> {
            var people = new HashSet<UUID>();
            for (var first = 0; group.isPresent() && first < MOST; first += PAGE) {
                var page = keycloak.get(
                        organization.path() + "/groups/" + group.get() + "/members?first=" + first + "&max=" + PAGE);
                stream(page)
                        .filter(person -> person.path("enabled").asBoolean())
                        .map(person -> UUID.fromString(person.path("id").asText()))
                        .forEach(people::add);
                if (page.size() < PAGE) {
                    break;
                }
            }
            return people;
        });
    }

    private Optional<String> group(Organization organization, Role role) {
        return Asking.find(() -> keycloak.get(organization.path() + "/groups/group-by-path/" + role.tokenName())
                .path("id")
                .asText());
    }

    /** The last time somebody is known to have signed in; Keycloak remembers for 90 days. */
    public Optional<Instant> lastSignIn(UUID person) {
        var last = Asking.ask(() -> keycloak.get("events?type=LOGIN&max=1&user=" + person));
        return Optional.of(last.path(0).path("time").asLong())
                .filter(time -> time > 0)
                .map(Instant::ofEpochMilli);
    }

    /** Whether the address lies in a domain that another organization owns. */
    public boolean belongsElsewhere(Invitation invitation, Organization organization) {
        return invitation.domains().stream().anyMatch(domain -> stream(
                        Asking.ask(() -> keycloak.get("organizations?exact=true&search=" + encoded(domain))))
                .filter(it -> stream(it.path("domains"))
                        .anyMatch(own -> own.path("name").asText().equalsIgnoreCase(domain)))
                .anyMatch(it -> !it.path("id").asText().equals(organization.id().toString())));
    }

    /** The account with that address, if there is one. */
    public Optional<Account> account(String email) {
        return Asking.ask(() -> {
            var found = keycloak.get("users?exact=true&email=" + encoded(email)).path(0);
            if (found.isMissingNode()) {
                return Optional.empty();
            }
            var id = UUID.fromString(found.path("id").asText());
            var organizations = stream(keycloak.get("organizations/members/" + id + "/organizations"))
                    .map(it -> UUID.fromString(it.path("id").asText()))
                    .collect(Collectors.toSet());
            return Optional.of(new Account(id, organizations, isUnused(found)));
        });
    }

    /** Adds and takes away what makes the roles held the roles wanted. */
    public void give(Organization organization, UUID person, Set<Role> held, Set<Role> wanted) {
        for (var role : wanted) {
            if (!held.contains(role)) {
                var group = group(organization, role).orElseGet(() -> newGroup(organization, role));
                Asking.tell(() -> keycloak.put(membership(organization, group, person), List.of()));
            }
        }
        for (var role : held) {
            if (!wanted.contains(role)) {
                group(organization, role)
                        .ifPresent(group ->
                                Asking.tellUnlessSo(() -> keycloak.delete(membership(organization, group, person))));
            }
        }
    }

    private String newGroup(Organization organization, Role role) {
        record Group(String name) {}
        Asking.tellUnlessSo(() -> keycloak.post(organization.path() + "/groups", new Group(role.tokenName())));
        return group(organization, role).orElseThrow();
    }

    private static String membership(Organization organization, String group, UUID person) {
        return organization.path() + "/groups/" + group + "/members/" + person;
    }
}
