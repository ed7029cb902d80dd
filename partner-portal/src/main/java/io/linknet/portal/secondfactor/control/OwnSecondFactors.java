package io.linknet.portal.secondfactor.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.portal.frame.control.Turn;
import io.linknet.portal.member.control.KeycloakAdmin;
import io.linknet.portal.people.control.Asking;
import io.linknet.portal.secondfactor.entity.HeldFactor;
import io.linknet.portal.secondfactor.entity.HeldFactor.Kind;
import io.linknet.portal.secondfactor.entity.HeldFactors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The second factors of the caller, as Keycloak knows them: never anybody else's. */
@ApplicationScoped
public class OwnSecondFactors {

    private static final String PERSON = "partner-portal.person";

    /** Keycloak's types of credentials that are second factors of ours. */
    private static final Map<String, Kind> KINDS = Map.of("webauthn", Kind.PASSKEY, "otp", Kind.CODES);

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    Turn turn;

    @Inject
    Evidence evidence;

    @Inject
    CurrentCaller caller;

    /** What the evidence log keeps: never what the person called it. */
    private record Told(UUID person, Kind kind) {}

    /** Those of the caller. */
    public HeldFactors list() {
        var credentials = Asking.ask(() -> keycloak.get(address()));
        return new HeldFactors(StreamSupport.stream(credentials.spliterator(), false)
                .flatMap(it ->
                        Optional.ofNullable(KINDS.get(it.path("type").asText())).map(kind -> factor(it, kind)).stream())
                .toList());
    }

    private static HeldFactor factor(JsonNode credential, Kind kind) {
        var label = credential.path("userLabel").asText("");
        return new HeldFactor(
                credential.path("id").asText(),
                kind,
                label.isBlank() ? null : label,
                Instant.ofEpochMilli(credential.path("createdDate").asLong()));
    }

    /**
     * Removes one of the caller's, in the transaction of the command; two removals of one person wait for each other.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller has no such factor, or no other
     */
    public void remove(String id) {
        turn.await("second factors of " + person());
        var factor = list().requireMayLose(id);
        Asking.tellUnlessSo(() -> keycloak.delete(address() + "/" + KeycloakAdmin.encoded(factor.id())));
        evidence.record("second-factor-removed", PERSON, person(), new Told(person(), factor.kind()));
    }

    private String address() {
        return "users/" + person() + "/credentials";
    }

    private UUID person() {
        var name = caller.get().person();
        return UUID.fromString(name.substring(name.lastIndexOf('|') + 1));
    }
}
