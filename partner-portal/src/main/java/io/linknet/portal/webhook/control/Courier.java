package io.linknet.portal.webhook.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.linknet.kernel.egress.EgressClient;
import io.linknet.kernel.egress.EgressGuard;
import io.linknet.kernel.egress.EgressRefused;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.webhook.control.CourierTable.Result;
import io.linknet.portal.webhook.entity.Delivery.State;
import io.linknet.portal.webhook.entity.Endpoint.Pause;
import io.linknet.portal.webhook.entity.Outcome;
import io.linknet.portal.webhook.entity.RetrySchedule;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Brings deliveries to their endpoints: claims one, posts it while no transaction is open, records what became of it.
 *
 * <p>At least once: what was posted and not recorded is posted again with the same {@code webhook-id} when the lease has
 * ended. Any number of couriers may run beside each other.
 */
final class Courier {

    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int GONE = 410;
    private static final int FORGOTTEN_AT_ONCE = 1_000;
    private static final int MOST_ROUNDS = 100;

    private final Rows rows;
    private final SecretSeal seal;
    private final EgressGuard guard;
    private final EgressClient http;
    private final Clock clock;
    private final RandomGenerator random;

    /** Where the courier gets its transactions and what it tells of them. */
    interface Rows {

        /** Does the work in a transaction of its own that sees all rows. */
        <T> T in(ScopedWork.Work<T> work) throws SQLException;

        /** An endpoint was paused, in the current transaction. */
        void paused(UUID endpoint, Pause because);
    }

    Courier(Rows rows, SecretSeal seal, EgressGuard guard, EgressClient http, Clock clock, RandomGenerator random) {
        this.rows = rows;
        this.seal = seal;
        this.guard = guard;
        this.http = http;
        this.clock = clock;
        this.random = random;
    }

    /** Takes a delivery that is due; empty when nothing can be sent now. */
    Optional<Claim> claim() throws SQLException {
        return rows.in(CourierTable::claim);
    }

    /** Posts a claimed delivery and records what became of it. */
    void deliver(Claim claim) throws SQLException {
        var began = System.nanoTime();
        var answer = post(claim);
        var millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        rows.in(connection -> {
            settle(connection, claim, answer, millis);
            return true;
        });
    }

    /** How a call ended. */
    private record Answer(Outcome outcome, @Nullable Integer status) {

        static Answer none(Outcome outcome) {
            return new Answer(outcome, null);
        }

        boolean isDelivered() {
            return status != null && status >= OK && status < NOT_OK;
        }

        boolean isGone() {
            return status != null && status == GONE;
        }
    }

    private Answer post(Claim claim) {
        var timestamp = clock.instant().getEpochSecond();
        var signature = signature(claim, timestamp);
        if (signature.isEmpty()) {
            return Answer.none(Outcome.SECRET_UNREADABLE);
        }
        var headers = Map.of(
                "webhook-id", claim.messageId(),
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature", signature);
        try {
            var status =
                    http.post(guard.read(claim.url()), headers, claim.body().getBytes(UTF_8));
            return new Answer(Outcome.ANSWERED, status);
        } catch (EgressRefused refused) {
            return Answer.none(Outcome.ADDRESS_REFUSED);
        } catch (SSLException untrusted) {
            return Answer.none(Outcome.NOT_TRUSTED);
        } catch (IOException away) {
            return Answer.none(Outcome.NO_ANSWER);
        }
    }

    /** By each secret that lives, the newest first; empty if the newest cannot be opened. */
    private String signature(Claim claim, long timestamp) {
        var newest = seal.open(claim.endpointId(), claim.secret());
        var former = Optional.ofNullable(claim.formerSecret()).flatMap(box -> seal.open(claim.endpointId(), box));
        return newest.isEmpty()
                ? ""
                : Stream.of(newest, former)
                        .flatMap(Optional::stream)
                        .map(secret -> secret.sign(claim.messageId(), timestamp, claim.body()))
                        .collect(Collectors.joining(" "));
    }

    private void settle(Connection connection, Claim claim, Answer answer, int millis) throws SQLException {
        var hopeless = CourierTable.record(connection, claim, result(claim, answer, millis));
        if (hopeless.isEmpty()) {
            return;
        }
        if (answer.isGone()) {
            pause(connection, claim.endpointId(), Pause.GONE);
        } else if (hopeless.get()) {
            pause(connection, claim.endpointId(), Pause.FAILING);
        }
    }

    private Result result(Claim claim, Answer answer, int millis) {
        var wait =
                answer.isDelivered() ? Optional.<Duration>empty() : RetrySchedule.after(claim.attempts() + 1, random);
        var unsent = wait.isPresent() ? State.WAITING : State.DEAD;
        return new Result(
                answer.isDelivered() ? State.DELIVERED : unsent,
                answer.outcome().name(),
                answer.status(),
                millis,
                wait.map(Duration::toMillis).orElse(0L));
    }

    private void pause(Connection connection, UUID endpoint, Pause because) throws SQLException {
        if (CourierTable.pause(connection, endpoint, because)) {
            rows.paused(endpoint, because);
        }
    }

    /** Deletes what is older than 30 days, a part at a time, so that no lock is held for long. */
    void forget() throws SQLException {
        var forgotten = FORGOTTEN_AT_ONCE;
        for (var round = 0; forgotten == FORGOTTEN_AT_ONCE && round < MOST_ROUNDS; round++) {
            forgotten = rows.in(connection -> CourierTable.forget(connection, FORGOTTEN_AT_ONCE));
        }
    }
}
