package io.linknet.portal.webhook.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.webhook.entity.Endpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What an administrator has sent again, or sent to try an endpoint; the receiver knows a replay by its {@code webhook-id}. */
@ApplicationScoped
public class SendAgain {

    /** Deliveries are kept that long. */
    public static final Duration KEPT = Duration.ofDays(30);

    @Inject
    ScopedWork scoped;

    @Inject
    Webhooks webhooks;

    @Inject
    Evidence evidence;

    @Inject
    Clock clock;

    /** Sends one delivery again, whatever became of it. */
    @Transactional
    public void one(Caller caller, UUID id, UUID delivery) {
        var endpoint = sending(caller, id);
        var found = scoped.with(
                connection -> DeliveryTable.replay(connection, endpoint.memberId(), endpoint.id(), delivery));
        if (!found) {
            throw KernelProblem.NOT_FOUND.because();
        }
        evidence.record("webhook-replayed", Webhooks.KIND, id, new Replayed(delivery.toString(), 1));
    }

    /**
     * Sends again what has failed since a moment.
     *
     * @return how many
     */
    @Transactional
    public int failedSince(Caller caller, UUID id, Instant since) {
        var endpoint = sending(caller, id);
        if (since.isAfter(clock.instant()) || since.isBefore(clock.instant().minus(KEPT))) {
            throw WebhookProblem.WEBHOOK_MOMENT_UNFIT.at("/since", KEPT.toDays());
        }
        var count = scoped.with(
                connection -> DeliveryTable.replayFailed(connection, endpoint.memberId(), endpoint.id(), since));
        evidence.record("webhook-replayed", Webhooks.KIND, id, new Replayed(since.toString(), count));
        return count;
    }

    /**
     * Sends a message that tells nothing, to try the endpoint.
     *
     * @param key by which a second press of the button is known
     */
    @Transactional
    public void test(Caller caller, UUID id, String key) {
        var endpoint = sending(caller, id);
        var messageId = "msg_" + UUID.nameUUIDFromBytes((id + key).getBytes(UTF_8));
        var message = NoticeDeliveries.test(messageId, endpoint.memberId(), clock.instant());
        scoped.with(connection -> {
            DeliveryTable.add(connection, Ids.next(), endpoint.id(), endpoint.memberId(), message, clock.instant());
            return true;
        });
        evidence.record("webhook-tested", Webhooks.KIND, id, new Tested(messageId));
    }

    private Endpoint sending(Caller caller, UUID id) {
        var endpoint = webhooks.get(caller, id);
        if (endpoint.isPaused()) {
            throw WebhookProblem.WEBHOOK_IS_PAUSED.because();
        }
        return endpoint;
    }

    /**
     * What the evidence log keeps of a replay.
     *
     * @param what one delivery, or since when
     */
    record Replayed(String what, int count) {}

    /** What the evidence log keeps of a test. */
    record Tested(String messageId) {}
}
