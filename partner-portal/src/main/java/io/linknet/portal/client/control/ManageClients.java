package io.linknet.portal.client.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.rest.Versions;
import io.linknet.portal.client.entity.ApiClient;
import io.linknet.portal.client.entity.ApiClient.Pause;
import io.linknet.portal.client.entity.ClientProblem;
import io.linknet.portal.client.entity.ClientTerms;
import io.linknet.portal.client.entity.PublicKeys;
import io.linknet.portal.people.control.ManagePeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator does to the member's API clients.
 *
 * <p>One transaction each, in which changes of one member wait for each other. Everything is checked before Keycloak is told
 * anything, and what it is told can be told again.
 */
@ApplicationScoped
public class ManageClients {

    private static final String CLIENT = "partner-portal.client";
    private static final int LETTERS = 6;

    @Inject
    KeycloakClients clients;

    @Inject
    ManagePeople people;

    @Inject
    Evidence evidence;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** What the evidence log keeps. */
    private record Told(
            String clientId,
            List<String> roles,
            List<String> services,
            List<String> keys,
            boolean bound,
            boolean paused) {

        static Told of(ApiClient client) {
            return new Told(
                    client.clientId(),
                    client.terms().roleNames(),
                    client.terms().serviceNames(),
                    client.keys().ids(),
                    client.bound(),
                    client.pause().holds());
        }
    }

    /**
     * Issues a client.
     *
     * @param key the command's; under the same one there is one client
     * @param bound whether its tokens are to be bound to a key; a bank's always are
     */
    @Transactional
    public ApiClient issue(String key, ClientTerms terms, PublicKeys keys, boolean bound) {
        people.requireAdministrator();
        var member = who().member();
        var clientId = clients.prefix(member) + letters(member + "|client|" + key);
        var known = clients.find(member, clientId);
        if (known.isEmpty() && clients.of(member).size() >= ApiClient.MOST) {
            throw ClientProblem.TOO_MANY_CLIENTS.because(ApiClient.MOST);
        }
        var wanted = new ApiClient(
                new UUID(0, 0),
                clientId,
                terms,
                keys,
                bound || who().kind() == MemberKind.BANK,
                Pause.NONE,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var id = known.map(ApiClient::id).orElseGet(() -> clients.make(member, wanted));
        var issued = clients.get(member, id);
        evidence.record("client-issued", CLIENT, id, Told.of(issued));
        return issued;
    }

    /** Says anew what a client is called, is for, acts in and calls. */
    @Transactional
    public ApiClient change(UUID id, @Nullable String ifMatch, ClientTerms terms) {
        return changed("client-changed", id, ifMatch, client -> client.under(terms));
    }

    /** Lets a client sign in with further keys. */
    @Transactional
    public ApiClient addKeys(UUID id, @Nullable String ifMatch, PublicKeys keys) {
        return changed(
                "client-key-added",
                id,
                ifMatch,
                client -> client.with(client.keys().and(keys)));
    }

    /** Lets a client sign in with one of its keys no more. */
    @Transactional
    public ApiClient removeKey(UUID id, @Nullable String ifMatch, String key) {
        return changed(
                "client-key-removed",
                id,
                ifMatch,
                client -> client.with(client.keys().without(key)));
    }

    /** Gives a client no tokens for the time being. */
    @Transactional
    public ApiClient pause(UUID id, @Nullable String ifMatch) {
        return changed(
                "client-paused",
                id,
                ifMatch,
                client -> client.held(new Pause(true, client.pause().withMember())));
    }

    /** Gives it tokens again. */
    @Transactional
    public ApiClient resume(UUID id, @Nullable String ifMatch) {
        return changed(
                "client-resumed",
                id,
                ifMatch,
                client -> client.held(new Pause(false, client.pause().withMember())));
    }

    /** Ends a client for good. */
    @Transactional
    public void remove(UUID id, @Nullable String ifMatch) {
        var client = seen(id, ifMatch);
        clients.end(who().member(), id);
        evidence.record("client-removed", CLIENT, id, Told.of(client));
    }

    private ApiClient changed(String action, UUID id, @Nullable String ifMatch, UnaryOperator<ApiClient> change) {
        var client = change.apply(seen(id, ifMatch));
        clients.change(who().member(), client);
        evidence.record(action, CLIENT, id, Told.of(client));
        return client;
    }

    private ApiClient seen(UUID id, @Nullable String ifMatch) {
        people.requireAdministrator();
        var client = clients.get(who().member(), id);
        Versions.require(ifMatch, client.version());
        return client;
    }

    private Caller who() {
        return caller.get();
    }

    private static String letters(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var letters = new StringBuilder();
            for (var index = 0; index < LETTERS; index++) {
                letters.append((char) ('a' + Math.floorMod(digest[index], 26)));
            }
            return letters.toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
