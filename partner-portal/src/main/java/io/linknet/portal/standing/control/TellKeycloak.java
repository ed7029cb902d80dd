package io.linknet.portal.standing.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.portal.client.control.KeycloakClients;
import io.linknet.portal.frame.control.OwnWork;
import io.linknet.portal.member.control.KeycloakAdmin;
import io.linknet.portal.standing.entity.Standing;
import io.linknet.portal.standing.entity.StandingChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/**
 * Lets changes of standing take effect: Keycloak lets nobody in for an organization that is not enabled, its people are signed
 * out, and its API clients get no tokens. Tokens that are out live five minutes at most. The services hear of it at once.
 *
 * <p>What is interrupted is done again; each part may be done twice.
 */
@ApplicationScoped
public class TellKeycloak implements OwnWork {

    private static final Logger LOG = System.getLogger(TellKeycloak.class.getName());
    private static final int PAGE = 100;

    @Inject
    ChangeStanding standing;

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    KeycloakClients clients;

    @Override
    public void doWhatIsDue() {
        standing.tellServices();
        standing.claim().forEach(this::tell);
    }

    private void tell(StandingChange change) {
        try {
            var enabled = change.kind().result() == Standing.ACTIVE;
            for (var organization : keycloak.get("organizations?q=member_id:" + change.memberId() + "&max=2")) {
                var id = organization.path("id").asText();
                enable(id, enabled);
                if (!enabled) {
                    signOut(id);
                }
                clients.follow(change.memberId().toString(), enabled);
            }
            standing.done(change);
        } catch (IOException away) {
            LOG.log(Level.INFO, "a change of standing takes effect later: {0}", away.getMessage());
        }
    }

    private void enable(String organization, boolean enabled) throws IOException {
        var path = "organizations/" + organization;
        var whole = (ObjectNode) keycloak.get(path);
        whole.put("enabled", enabled);
        keycloak.put(path, whole);
    }

    private void signOut(String organization) throws IOException {
        for (var first = 0; ; first += PAGE) {
            var people = keycloak.get("organizations/" + organization + "/members?first=" + first + "&max=" + PAGE);
            for (var person : people) {
                keycloak.post("users/" + UUID.fromString(person.path("id").asText()) + "/logout", List.of());
            }
            if (people.size() < PAGE) {
                return;
            }
        }
    }
}
