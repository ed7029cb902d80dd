package io.linknet.portal.client.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.linknet.portal.client.entity.ClientTerms;

/**
 * The member that clients belong to, as an organization of Keycloak.
 *
 * @param alias its short name, the same for good
 * @param organization what Keycloak says of it
 */
record Holder(String member, String alias, JsonNode organization) {

    /** What each of its clients is called begins so. */
    String prefix() {
        return "member-" + alias + "-";
    }

    /** The claim {@code organization} of its clients' tokens: the shape is that of a person's token. */
    String claim(ClientTerms terms) {
        var part = JsonNodeFactory.instance.objectNode();
        organization.path("attributes").properties().forEach(it -> part.set(it.getKey(), it.getValue()));
        part.set("id", organization.path("id"));
        var groups = part.putArray("groups");
        terms.roleNames().forEach(role -> groups.add("/" + role));
        var claim = JsonNodeFactory.instance.objectNode();
        claim.set(alias, part);
        return claim.toString();
    }
}
