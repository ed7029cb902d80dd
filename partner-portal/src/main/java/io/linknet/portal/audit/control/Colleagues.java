package io.linknet.portal.audit.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.portal.member.control.KeycloakAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;

/** Names of a member's people, since the logs know their keys only. */
@ApplicationScoped
public class Colleagues {

    private static final Logger LOG = System.getLogger(Colleagues.class.getName());
    private static final int MOST = 1_000;

    @Inject
    KeycloakAdmin keycloak;

    /** Names by Keycloak's id; nobody's while Keycloak is away, who has left is not among them. */
    public Map<String, String> names(MemberId member) {
        var names = new HashMap<String, String>();
        try {
            for (var organization : keycloak.get("organizations?q=member_id:" + member + "&max=2")) {
                var path = "organizations/" + organization.path("id").asText() + "/members?max=" + MOST;
                for (var person : keycloak.get(path)) {
                    names.put(
                            person.path("id").asText(),
                            person.path("firstName")
                                    .asText(person.path("username").asText()));
                }
            }
        } catch (IOException away) {
            LOG.log(Level.INFO, "the log is shown without names: {0}", away.getMessage());
        }
        return names;
    }
}
