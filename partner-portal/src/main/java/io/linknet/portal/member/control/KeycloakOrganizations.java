package io.linknet.portal.member.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.portal.member.entity.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members as Keycloak knows them: its organizations with their attributes, read through the admin API. */
@ApplicationScoped
public class KeycloakOrganizations {

    private static final int PAGE = 100;
    private static final int MOST = 5_000;

    @Inject
    KeycloakAdmin keycloak;

    /**
     * Reads all organizations that are members.
     *
     * @throws IOException if Keycloak does not answer or does not let us
     */
    public List<Member> members() throws IOException {
        var members = new ArrayList<Member>();
        for (var first = 0; first < MOST; first += PAGE) {
            var page = page(first);
            page.forEach(organization -> member(organization).ifPresent(members::add));
            if (page.size() < PAGE) {
                break;
            }
        }
        return members;
    }

    private JsonNode page(int first) throws IOException {
        return keycloak.get("organizations?briefRepresentation=false&first=" + first + "&max=" + PAGE);
    }

    private static Optional<Member> member(JsonNode organization) {
        var attributes = organization.path("attributes");
        var id = attribute(attributes, "member_id");
        var kind = attribute(attributes, "member_kind");
        var alias = organization.path("alias").asText();
        if (id == null || kind == null || !organization.path("enabled").asBoolean(true)) {
            return Optional.empty();
        }
        return Optional.of(new Member(
                UUID.fromString(id),
                alias,
                MemberKind.valueOf(kind),
                Optional.ofNullable(attribute(attributes, "name_zh")).orElse(alias),
                Optional.ofNullable(attribute(attributes, "name_en")).orElse(alias),
                attribute(attributes, "district"),
                attribute(attributes, "gln")));
    }

    private static @Nullable String attribute(JsonNode attributes, String name) {
        var value = attributes.path(name).path(0);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
