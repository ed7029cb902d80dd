package io.linknet.portal.webhook.control;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.CREDENTIAL;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.egress.EgressRefused;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Versions;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.webhook.entity.Endpoint;
import io.linknet.portal.webhook.entity.Endpoint.Pause;
import io.linknet.portal.webhook.entity.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator does to the member's endpoints; each change is written into the evidence log. */
@ApplicationScoped
public class KeepWebhooks {

    private static final Duration BOTH_SECRETS = Duration.ofHours(24);
    private static final int LONGEST_DESCRIPTION = 200;

    @Inject
    ScopedWork scoped;

    @Inject
    WebhookSettings settings;

    @Inject
    Evidence evidence;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * What an endpoint is to be.
     *
     * @param url where to post to
     * @param description what the member calls it; may be empty
     * @param topics what it is told of
     */
    public record Terms(String url, String description, List<String> topics) {}

    /**
     * An endpoint and its secret, which is told this one time.
     *
     * @param secret {@code whsec_...}
     */
    @Classified(SECRET)
    public record WithSecret(Endpoint endpoint, @Classified(value = SECRET, marks = CREDENTIAL) String secret) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /**
     * Registers an endpoint.
     *
     * @param id that it will have; a second registration under the same one is refused
     */
    @Transactional
    public WithSecret register(Caller caller, UUID id, Terms terms) {
        var checked = checked(terms);
        var secret = Secret.make(random);
        var member = caller.member().value();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var endpoint = new Endpoint(
                id, member, checked.url(), checked.description(), checked.topics(), null, null, null, now, 1);
        scoped.with(connection -> {
            var count = EndpointTable.lockAndCount(connection, member);
            if (EndpointTable.find(connection, member, id).isPresent()) {
                throw WebhookProblem.WEBHOOK_REGISTERED_ALREADY.because();
            }
            if (count >= Endpoint.MOST) {
                throw WebhookProblem.TOO_MANY_WEBHOOKS.because(Endpoint.MOST);
            }
            EndpointTable.add(connection, endpoint, settings.seal().close(id, secret));
            return true;
        });
        evidence.record("webhook-registered", Webhooks.KIND, id, checked);
        return new WithSecret(endpoint, secret.text());
    }

    /** Says anew where to post, what it is called and what it is told of. */
    @Transactional
    public Endpoint change(Caller caller, UUID id, @Nullable String ifMatch, Terms terms) {
        var endpoint = locked(caller, id, ifMatch);
        var checked = checked(terms);
        var moved = !checked.url().equals(endpoint.url());
        write(new Endpoint(
                id,
                endpoint.memberId(),
                checked.url(),
                checked.description(),
                checked.topics(),
                endpoint.pausedBecause(),
                moved ? null : endpoint.failingSince(),
                endpoint.formerUntil(),
                endpoint.createdAt(),
                endpoint.version()));
        evidence.record("webhook-changed", Webhooks.KIND, id, checked);
        return again(caller, id);
    }

    /** Sends nothing there for the time being; what happens meanwhile waits. */
    @Transactional
    public Endpoint pause(Caller caller, UUID id, @Nullable String ifMatch) {
        return say("webhook-paused", caller, id, ifMatch, Pause.BY_HAND);
    }

    /** Sends there again, what has waited first. */
    @Transactional
    public Endpoint resume(Caller caller, UUID id, @Nullable String ifMatch) {
        return say("webhook-resumed", caller, id, ifMatch, null);
    }

    private Endpoint say(String action, Caller caller, UUID id, @Nullable String ifMatch, @Nullable Pause because) {
        var endpoint = locked(caller, id, ifMatch);
        write(new Endpoint(
                id,
                endpoint.memberId(),
                endpoint.url(),
                endpoint.description(),
                endpoint.topics(),
                because,
                null,
                endpoint.formerUntil(),
                endpoint.createdAt(),
                endpoint.version()));
        evidence.record(action, Webhooks.KIND, id, new Said(because));
        return again(caller, id);
    }

    /** Makes another secret; the present one signs as well for 24 hours, one before it no more. */
    @Transactional
    public WithSecret rotate(Caller caller, UUID id, @Nullable String ifMatch) {
        var endpoint = locked(caller, id, ifMatch);
        var secret = Secret.make(random);
        var now = clock.instant();
        var bothUntil = now.plus(BOTH_SECRETS);
        scoped.with(connection -> {
            EndpointTable.rotate(connection, endpoint, settings.seal().close(id, secret), bothUntil, now);
            return true;
        });
        evidence.record("webhook-secret-rotated", Webhooks.KIND, id, new Rotated(bothUntil.toString()));
        return new WithSecret(again(caller, id), secret.text());
    }

    /** Deletes an endpoint with its deliveries. */
    @Transactional
    public void remove(Caller caller, UUID id, @Nullable String ifMatch) {
        var endpoint = locked(caller, id, ifMatch);
        scoped.with(connection -> {
            EndpointTable.remove(connection, endpoint);
            return true;
        });
        evidence.record("webhook-removed", Webhooks.KIND, id, terms(endpoint));
    }

    private Terms checked(Terms terms) {
        var description = terms.description().strip();
        if (description.length() > LONGEST_DESCRIPTION || description.chars().anyMatch(Character::isISOControl)) {
            throw WebhookProblem.WEBHOOK_DESCRIPTION_UNFIT.at("/description", LONGEST_DESCRIPTION);
        }
        if (terms.topics().isEmpty()) {
            throw WebhookProblem.WEBHOOK_TOPICS_MISSING.at("/topics");
        }
        var topics = terms.topics().stream().distinct().sorted().toList();
        for (var topic : topics) {
            if (!Webhooks.topics().contains(topic)) {
                throw WebhookProblem.WEBHOOK_TOPIC_UNKNOWN.at("/topics", topic);
            }
        }
        return new Terms(readable(terms.url().strip()), description, topics);
    }

    private String readable(String url) {
        try {
            return settings.guard().read(url).toString();
        } catch (EgressRefused refused) {
            throw WebhookProblem.WEBHOOK_ADDRESS_NOT_ALLOWED.at("/url");
        }
    }

    private Endpoint locked(Caller caller, UUID id, @Nullable String ifMatch) {
        var endpoint = scoped.with(connection ->
                        EndpointTable.lock(connection, caller.member().value(), id))
                .orElseThrow(() -> KernelProblem.NOT_FOUND.because());
        Versions.require(ifMatch, endpoint.version());
        return endpoint;
    }

    private void write(Endpoint endpoint) {
        scoped.with(connection -> {
            EndpointTable.change(connection, endpoint, clock.instant());
            return true;
        });
    }

    private Endpoint again(Caller caller, UUID id) {
        return scoped.with(connection ->
                        EndpointTable.find(connection, caller.member().value(), id))
                .orElseThrow();
    }

    private static Terms terms(Endpoint endpoint) {
        return new Terms(endpoint.url(), endpoint.description(), endpoint.topics());
    }

    /** What the evidence log keeps of a pause and its end. */
    record Said(@Nullable Pause because) {}

    /** What the evidence log keeps of a rotation: until when both secrets sign. */
    record Rotated(String bothUntil) {}
}
