package io.linknet.portal.client.control;

import static io.linknet.portal.member.control.KeycloakAdmin.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.client.entity.ApiClient;
import io.linknet.portal.client.entity.ApiClient.Pause;
import io.linknet.portal.client.entity.ClientProblem;
import io.linknet.portal.client.entity.ClientTerms;
import io.linknet.portal.member.control.KeycloakAdmin;
import io.linknet.portal.member.control.KeycloakAdmin.KeycloakRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clients of a member as Keycloak knows them: those that carry its name and its id. */
@ApplicationScoped
public class KeycloakClients {

    private static final Logger LOG = System.getLogger(KeycloakClients.class.getName());
    private static final int SEARCHED = 200;

    @Inject
    KeycloakAdmin keycloak;

    private interface Question<T> {

        T ask() throws IOException;
    }

    /** All clients of the member, by name. */
    public List<ApiClient> of(MemberId member) {
        return asked(() -> {
            var clients = new ArrayList<ApiClient>();
            for (var form : forms(holder(member))) {
                clients.add(ClientForm.read(form));
            }
            clients.sort(
                    Comparator.comparing((ApiClient it) -> it.terms().name()).thenComparing(ApiClient::clientId));
            return List.copyOf(clients);
        });
    }

    /**
     * One of them.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is none of the member's
     */
    public ApiClient get(MemberId member, UUID id) {
        return asked(() -> ClientForm.read(form(member, id)));
    }

    /** One of them by what it calls itself. */
    Optional<ApiClient> find(MemberId member, String clientId) {
        return of(member).stream().filter(it -> it.clientId().equals(clientId)).findFirst();
    }

    /** What clients of the member are called at the beginning. */
    String prefix(MemberId member) {
        return asked(() -> holder(member).prefix());
    }

    /** When the client was last given a token; Keycloak remembers for 90 days. */
    public Optional<Instant> lastUse(ApiClient client) {
        var last = asked(() -> keycloak.get("events?type=CLIENT_LOGIN&max=1&client=" + encoded(client.clientId())));
        return Optional.of(last.path(0).path("time").asLong())
                .filter(time -> time > 0)
                .map(Instant::ofEpochMilli);
    }

    /** Makes a client, and says which id it got. */
    UUID make(MemberId member, ApiClient client) {
        return asked(() -> UUID.fromString(keycloak.post("clients", ClientForm.anew(holder(member), client))));
    }

    /** Makes one of the member's clients what it is to be; telling it again changes nothing. */
    void change(MemberId member, ApiClient client) {
        asked(() -> {
            var form = form(member, client.id());
            var holder = holder(member);
            fix(form, ClientForm.claim(ClientForm.ORGANIZATION, "JSON", holder.claim(client.terms())));
            fix(form, ClientForm.claim(ClientForm.NAME, "String", client.terms().name()));
            open(form, client.terms());
            write(form, client);
            return true;
        });
    }

    /** Ends one of the member's clients, with its service account. */
    void end(MemberId member, UUID id) {
        asked(() -> {
            form(member, id);
            keycloak.delete(path(id));
            return true;
        });
    }

    /**
     * Lets the clients of a member go with the member: none gets a token while it is suspended or has left.
     *
     * @throws IOException if Keycloak does not do it now
     */
    public void follow(String member, boolean active) throws IOException {
        for (var form : forms(holder(member))) {
            var client = ClientForm.read(form);
            var pause = new Pause(client.pause().byHand(), !active);
            write((ObjectNode) form, client.held(pause));
        }
    }

    private Holder holder(MemberId member) throws IOException {
        return holder(member.toString());
    }

    private Holder holder(String member) throws IOException {
        var found = keycloak.get("organizations?briefRepresentation=false&max=2&q=member_id:" + member);
        if (found.size() != 1) {
            throw new IOException(found.size() + " organizations of member " + member);
        }
        return new Holder(member, found.path(0).path("alias").asText(), found.path(0));
    }

    private List<JsonNode> forms(Holder holder) throws IOException {
        var forms = new ArrayList<JsonNode>();
        var query = "clients?search=true&max=" + SEARCHED + "&clientId=" + encoded(holder.prefix());
        for (var form : keycloak.get(query)) {
            if (isOf(form, holder.member())) {
                forms.add(form);
            }
        }
        return forms;
    }

    private ObjectNode form(MemberId member, UUID id) throws IOException {
        try {
            var form = keycloak.get(path(id));
            if (isOf(form, member.toString())) {
                return (ObjectNode) form;
            }
        } catch (KeycloakRefused refused) {
            if (!refused.isAbsent()) {
                throw refused;
            }
        }
        throw ClientProblem.UNKNOWN_CLIENT.because();
    }

    private static boolean isOf(JsonNode form, String member) {
        return form.path("attributes").path(ClientForm.MEMBER).asText().equals(member);
    }

    /** Claims and services have ways of their own; as they were read they would be written back. */
    private void write(ObjectNode form, ApiClient client) throws IOException {
        form.remove(List.of("protocolMappers", "defaultClientScopes", "optionalClientScopes", "access"));
        keycloak.put(path(client.id()), ClientForm.changed(form, client));
    }

    private void fix(ObjectNode form, ObjectNode claim) throws IOException {
        for (var mapper : form.path("protocolMappers")) {
            if (mapper.path("name").equals(claim.path("name"))) {
                var mappers = path(UUID.fromString(form.path("id").asText())) + "/protocol-mappers/models/";
                keycloak.put(mappers + mapper.path("id").asText(), claim.set("id", mapper.path("id")));
                return;
            }
        }
        throw new IOException("a client without its claim " + claim.path("name").asText());
    }

    private void open(ObjectNode form, ClientTerms terms) throws IOException {
        var held = ClientForm.read(form).terms().services();
        for (var scope : keycloak.get("client-scopes")) {
            var name = scope.path("name").asText();
            var at = path(UUID.fromString(form.path("id").asText())) + "/optional-client-scopes/"
                    + scope.path("id").asText();
            if (terms.services().contains(name) && !held.contains(name)) {
                keycloak.put(at, List.of());
            } else if (held.contains(name) && !terms.services().contains(name)) {
                keycloak.delete(at);
            }
        }
    }

    private static String path(UUID id) {
        return "clients/" + id;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException away) {
            LOG.log(Level.WARNING, "the clients of a member cannot be kept now: {0}", away.getMessage());
            throw KernelProblem.UNAVAILABLE.because();
        }
    }
}
