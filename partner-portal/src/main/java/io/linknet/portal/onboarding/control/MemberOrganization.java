package io.linknet.portal.onboarding.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.member.control.KeycloakAdmin;
import io.linknet.portal.member.control.KeycloakAdmin.KeycloakRefused;
import io.linknet.portal.onboarding.entity.Applicant;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A new member's organization in Keycloak: itself, a group per role, its first administrator.
 *
 * <p>Each part is looked for before it is made, so whatever was interrupted is gone on with by doing it again.
 */
@ApplicationScoped
class MemberOrganization {

    @Inject
    KeycloakAdmin keycloak;

    /**
     * Makes what is not there yet.
     *
     * @throws KeycloakRefused if Keycloak will not have it, for example because name or alias are taken
     * @throws IOException if Keycloak does not answer
     */
    FirstAdministrator make(MembershipApplication application) throws IOException {
        var organization = "organizations/" + organization(application);
        for (var role : Role.values()) {
            unlessTaken(() -> keycloak.post(organization + "/groups", Map.of("name", role.tokenName())));
        }
        var person = person(application.applicant());
        unlessTaken(() -> keycloak.post(organization + "/members", person.id()));
        var group = keycloak.get(organization + "/groups/group-by-path/" + Role.ADMINISTRATOR.tokenName());
        keycloak.put(organization + "/groups/" + group.path("id").asText() + "/members/" + person.id(), Map.of());
        return person;
    }

    /** Takes back what was made; accounts stay, since they may be somebody else's as well. */
    void takeBack(MembershipApplication application) throws IOException {
        for (var found : found(application)) {
            keycloak.delete("organizations/" + found.path("id").asText());
        }
    }

    private String organization(MembershipApplication application) throws IOException {
        var found = found(application);
        return found.isEmpty()
                ? keycloak.post("organizations", described(application))
                : found.path(0).path("id").asText();
    }

    private JsonNode found(MembershipApplication application) throws IOException {
        return keycloak.get("organizations?q=" + KeycloakAdmin.encoded("member_id:" + application.id()));
    }

    private static Map<String, Object> described(MembershipApplication application) {
        var applicant = application.applicant();
        var attributes = new LinkedHashMap<String, List<String>>();
        attributes.put("member_id", List.of(application.id().toString()));
        attributes.put("member_kind", List.of(applicant.kind().name()));
        attributes.put("name_zh", List.of(applicant.nameZh()));
        attributes.put("name_en", List.of(applicant.anyNameEn()));
        if (!applicant.district().isEmpty()) {
            attributes.put("district", List.of(applicant.district()));
        }
        if (!applicant.gln().isEmpty()) {
            attributes.put("gln", List.of(applicant.gln()));
        }
        return Map.of(
                "name", applicant.nameZh(), "alias", application.alias(), "enabled", true, "attributes", attributes);
    }

    private FirstAdministrator person(Applicant applicant) throws IOException {
        var found = keycloak.get("users?exact=true&email=" + KeycloakAdmin.encoded(applicant.contactEmail()));
        if (found.isEmpty()) {
            return new FirstAdministrator(keycloak.post("users", account(applicant)), true);
        }
        var id = found.path(0).path("id").asText();
        var signsIn = !keycloak.get("users/" + id + "/credentials").isEmpty()
                || !keycloak.get("users/" + id + "/federated-identity").isEmpty();
        return new FirstAdministrator(id, !signsIn);
    }

    private static Map<String, Object> account(Applicant applicant) {
        return Map.of(
                "username", applicant.contactEmail(),
                "email", applicant.contactEmail(),
                "emailVerified", true,
                "enabled", true,
                "firstName", applicant.contactName());
    }

    /** Gives the first administrator a password that is good for one sign-in. */
    void password(String administrator, String password) throws IOException {
        keycloak.put(
                "users/" + administrator + "/reset-password",
                Map.of("type", "password", "value", password, "temporary", true));
    }

    private interface Making {

        void make() throws IOException;
    }

    private static void unlessTaken(Making making) throws IOException {
        try {
            making.make();
        } catch (KeycloakRefused refused) {
            if (!refused.isTaken()) {
                throw refused;
            }
        }
    }
}
