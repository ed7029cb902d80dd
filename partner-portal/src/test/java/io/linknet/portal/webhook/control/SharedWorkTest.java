package io.linknet.portal.webhook.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.linknet.kernel.testing.TestReceiver;
import io.linknet.portal.webhook.entity.Delivery;
import io.linknet.portal.webhook.entity.Delivery.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several couriers, crashes, slow endpoints, and what is sent again. */
class SharedWorkTest extends CourierStage {

    @Nested
    class Sharing {

        @Test
        void takesOverWhatACrashLeftAndBelievesTheLateOneNothing() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            var crashed = courier.claim().orElseThrow();
            assertThat(courier.claim()).isEmpty();
            arrange("update webhook_endpoint set leased_until = clock_timestamp()");

            var taken = courier.claim().orElseThrow();
            receiver.answers(any -> 500);
            courier.deliver(crashed);
            assertThat(deliveries(SHANCHENG, endpoint).get(0).attempts()).isZero();
            receiver.answers(any -> 204);
            courier.deliver(taken);

            assertThat(taken.lease()).isGreaterThan(crashed.lease());
            assertThat(deliveries(SHANCHENG, endpoint).get(0).state()).isEqualTo(State.DELIVERED);
            assertThat(receiver.received())
                    .hasSize(2)
                    .extracting(TestReceiver.Received::id)
                    .containsOnly(taken.messageId());
        }

        @Test
        void holdsUpNobodyForASlowEndpoint() throws SQLException {
            for (var path : List.of("/slow", "/slow-too", "/third")) {
                endpoint(SHANCHENG, path);
            }
            endpoint(SHIZHU, "/other");
            happens(order("PO-1"));
            happens(order("PO-2"));

            var held = new ArrayList<Claim>();
            for (var claim = courier.claim(); claim.isPresent(); claim = courier.claim()) {
                held.add(claim.get());
            }

            assertThat(held).hasSize(3).extracting(Claim::endpointId).doesNotHaveDuplicates();
            assertThat(held).extracting(Claim::url).contains(receiver.url("/other"));
        }

        @Test
        void sendsEachOnceAndOneAtATimeHoweverManyCouriersThereAre() throws Exception {
            var endpoints = List.of("/1", "/2", "/3", "/4", "/5");
            for (var path : endpoints) {
                endpoint(UUID.randomUUID(), path);
            }
            arrange("update webhook_endpoint set member_id = '" + SHANCHENG + "' where url like '%/1'");
            var parties = parties();
            for (var number = 1; number <= 20; number++) {
                happens(order("PO-" + number, parties));
            }
            var atOnce = new ConcurrentHashMap<String, AtomicInteger>();
            var most = new AtomicInteger();
            receiver.answers(request -> {
                var mine = atOnce.computeIfAbsent(request.path(), any -> new AtomicInteger());
                most.accumulateAndGet(mine.incrementAndGet(), Math::max);
                mine.decrementAndGet();
                return 204;
            });

            var couriers = Executors.newFixedThreadPool(6);
            try {
                var work = new ArrayList<Callable<Integer>>();
                for (var count = 0; count < 6; count++) {
                    work.add(SharedWorkTest.this::sendUntilNothingWaits);
                }
                for (var done : couriers.invokeAll(work)) {
                    done.get();
                }
            } finally {
                couriers.shutdown();
            }

            assertThat(receiver.received())
                    .hasSize(100)
                    .extracting(it -> it.path() + it.id())
                    .doesNotHaveDuplicates();
            assertThat(most).hasValue(1);
        }
    }

    @Nested
    class Replaying {

        @Test
        void sendsOneAgainUnderItsOwnId() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            happens(order("PO-2"));
            sendAll();
            var first = deliveries(SHANCHENG, endpoint).get(1);

            assertThat(replay(SHANCHENG, endpoint, first.id())).isTrue();
            assertThat(replay(RIVAL, endpoint, first.id())).isFalse();
            sendAll();

            assertThat(receiver.received()).hasSize(3);
            assertThat(receiver.received().get(2).id()).isEqualTo(first.messageId());
        }

        @Test
        void sendsAgainWhatHasFailedSinceAMoment() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            sendAll();
            receiver.answers(any -> 500);
            happens(order("PO-2"));
            happens(order("PO-3"));
            sendAll();
            arrange("update webhook_delivery set state = 'DEAD' where number = 'PO-2'");
            arrange("update webhook_delivery set created_at = created_at - interval '2 days' where number = 'PO-3'");
            receiver.answers(any -> 204);

            var count = asService(connection ->
                    DeliveryTable.replayFailed(connection, SHANCHENG, endpoint, NOW.minus(Duration.ofDays(1))));
            sendAll();

            assertThat(count).isEqualTo(1);
            assertThat(deliveries(SHANCHENG, endpoint))
                    .extracting(Delivery::number, Delivery::state)
                    .containsExactlyInAnyOrder(
                            tuple("PO-1", State.DELIVERED),
                            tuple("PO-2", State.DELIVERED),
                            tuple("PO-3", State.WAITING));
        }

        @Test
        void forgetsAfterThirtyDays() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            happens(order("PO-2"));
            arrange("update webhook_delivery set created_at = clock_timestamp() - interval '29 days'");
            arrange("update webhook_delivery set created_at = clock_timestamp() - interval '31 days'"
                    + " where number = 'PO-1'");

            courier.forget();

            assertThat(deliveries(SHANCHENG, endpoint))
                    .extracting(Delivery::number)
                    .containsExactly("PO-2");
        }
    }
}
