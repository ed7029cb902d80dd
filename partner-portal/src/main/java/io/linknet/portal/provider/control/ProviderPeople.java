package io.linknet.portal.provider.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.portal.member.control.KeycloakAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The people whom a provider signs in. */
@ApplicationScoped
class ProviderPeople {

    private static final String NEW_PASSWORD = "UPDATE_PASSWORD";
    private static final int PAGE = 100;

    @Inject
    KeycloakAdmin keycloak;

    /**
     * Signs them out, and makes those without a password of LinkNet's people who have not signed in yet: their administrator invites
     * them again, and so they get one.
     *
     * @param organization path of the member's organization
     * @param alias of the provider
     */
    void release(String organization, String alias) throws IOException {
        for (var person : members(organization)) {
            var path = "users/" + person;
            if (comesThrough(keycloak.get(path + "/federated-identity"), alias)) {
                if (!hasAPassword(keycloak.get(path + "/credentials"))) {
                    askForAPassword(path);
                }
                keycloak.post(path + "/logout", List.of());
            }
        }
    }

    private List<UUID> members(String organization) throws IOException {
        var people = new ArrayList<UUID>();
        JsonNode page;
        do {
            page = keycloak.get(organization + "/members?first=" + people.size() + "&max=" + PAGE);
            page.forEach(person -> people.add(UUID.fromString(person.path("id").asText())));
        } while (page.size() == PAGE);
        return people;
    }

    private static boolean comesThrough(JsonNode identities, String alias) {
        for (var identity : identities) {
            if (identity.path("identityProvider").asText().equals(alias)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAPassword(JsonNode credentials) {
        for (var credential : credentials) {
            if (credential.path("type").asText().equals("password")) {
                return true;
            }
        }
        return false;
    }

    private void askForAPassword(String path) throws IOException {
        var person = (ObjectNode) keycloak.get(path);
        if (person.path("email").asText().isEmpty()) { // SAML brings none; the name is the address
            person.put("email", person.path("username").asText()).put("emailVerified", true);
        }
        var actions = person.withArray("requiredActions");
        for (var action : actions) {
            if (action.asText().equals(NEW_PASSWORD)) {
                return;
            }
        }
        actions.add(NEW_PASSWORD);
        keycloak.put(path, person);
    }
}
