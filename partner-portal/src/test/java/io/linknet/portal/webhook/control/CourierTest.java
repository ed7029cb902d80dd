package io.linknet.portal.webhook.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.rest.Json;
import io.linknet.portal.webhook.entity.Delivery.State;
import io.linknet.portal.webhook.entity.Endpoint.Pause;
import io.linknet.portal.webhook.entity.Outcome;
import io.linknet.portal.webhook.entity.Secret;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Deliveries in a real database, brought to a real receiver. */
class CourierTest extends CourierStage {

    @Nested
    class Writing {

        @Test
        void writesOneForEachEndpointOfAPartyThatFollowsTheTopic() throws SQLException {
            var told = endpoint(SHANCHENG, "/told");
            var toldToo = endpoint(SHIZHU, "/told-too");
            var other = endpoint(SHANCHENG, "/other", List.of("logistics.shipment"));
            var foreign = endpoint(RIVAL, "/foreign");

            assertThat(happens(order("PO-1"))).isEqualTo(2);

            assertThat(deliveries(SHANCHENG, told)).singleElement().satisfies(it -> {
                assertThat(it.type()).isEqualTo("procurement.order-placed");
                assertThat(it.number()).isEqualTo("PO-1");
                assertThat(it.state()).isEqualTo(State.WAITING);
            });
            assertThat(deliveries(SHIZHU, toldToo)).hasSize(1);
            assertThat(deliveries(SHANCHENG, other)).isEmpty();
            assertThat(deliveries(RIVAL, foreign)).isEmpty();
        }

        @Test
        void writesTheSameNoticeOnce() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            var notice = order("PO-1");

            happens(notice);
            happens(notice);

            assertThat(deliveries(SHANCHENG, endpoint)).hasSize(1);
        }

        @Test
        void writesNothingButTheNotice() throws Exception {
            endpoint(SHANCHENG, "/told");
            var notice = order("PO-1");
            happens(notice);

            sendAll();

            var body = Json.mapper().readTree(receiver.received().get(0).body());
            assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
            assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-26T02:00:00Z");
            assertThat(body.path("data"))
                    .isEqualTo(Json.mapper()
                            .valueToTree(Map.of(
                                    "memberId",
                                    SHANCHENG.toString(),
                                    "topic",
                                    ORDERS,
                                    "what",
                                    "procurement.order-placed",
                                    "document",
                                    notice.document().toString(),
                                    "number",
                                    "PO-1")));
        }

        @Test
        void showsAMemberItsOwnAloneAndNobodyAnything() throws SQLException {
            endpoint(SHANCHENG, "/told");
            endpoint(SHIZHU, "/told-too");
            happens(order("PO-1"));

            for (var table : List.of("webhook_endpoint", "webhook_delivery")) {
                assertThat(countAs(SHANCHENG.toString(), table)).isEqualTo(1);
                assertThat(countAs(RIVAL.toString(), table)).isZero();
                assertThat(countAs("", table)).isZero();
            }
        }
    }

    @Nested
    class Sending {

        @Test
        void postsWhatCanBeVerifiedAndRecordsTheAnswer() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));

            assertThat(sendAll()).isEqualTo(1);

            var sent = receiver.received().get(0);
            assertThat(sent.path()).isEqualTo("/told");
            assertThat(sent.timestamp()).isEqualTo(Long.toString(NOW.getEpochSecond()));
            assertThat(sent.signature()).isEqualTo(signature(endpoint, sent));
            assertThat(deliveries(SHANCHENG, endpoint)).singleElement().satisfies(it -> {
                assertThat(it.messageId()).isEqualTo(sent.id());
                assertThat(it.state()).isEqualTo(State.DELIVERED);
                assertThat(it.attempts()).isEqualTo(1);
                assertThat(it.last().outcome()).isEqualTo(Outcome.ANSWERED);
                assertThat(it.last().status()).isEqualTo(204);
                assertThat(it.last().millis()).isBetween(0, 5_000);
            });
        }

        @Test
        void signsWithBothSecretsUntilTheFormerEnds() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            var former = secrets.get(endpoint);
            var fresh = Secret.make(new SecureRandom());
            rotate(endpoint, fresh, Instant.now().plus(Duration.ofHours(24)));
            secrets.put(endpoint, fresh);
            happens(order("PO-1"));
            sendAll();
            arrange("update webhook_endpoint set former_until = clock_timestamp()");
            happens(order("PO-2"));
            sendAll();

            var both = receiver.received().get(0);
            var one = receiver.received().get(1);
            assertThat(both.signature())
                    .isEqualTo(signature(endpoint, both) + " "
                            + former.sign(both.id(), NOW.getEpochSecond(), both.body()));
            assertThat(one.signature()).isEqualTo(signature(endpoint, one));
        }

        @Test
        void holdsNoTransactionWhileItWaitsForTheAnswer() throws SQLException {
            endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            var open = new AtomicInteger(-1);
            receiver.answers(any -> {
                open.set(openTransactions());
                return 204;
            });

            sendAll();

            assertThat(open).hasValue(0);
        }

        @Test
        void callsNothingInsideThatTheOperatorHasNotAllowed() throws SQLException {
            var endpoint = endpointAt(SHANCHENG, "https://127.0.0.1:" + receiver.port() + 1 + "/", List.of(ORDERS));
            happens(order("PO-1"));

            sendAll();

            assertThat(receiver.received()).isEmpty();
            assertThat(last(endpoint).outcome()).isEqualTo(Outcome.ADDRESS_REFUSED);
        }

        @Test
        void sendsNothingUnsignedWhenTheKeyHasChanged() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            rotate(endpoint, new byte[60]);
            happens(order("PO-1"));

            sendAll();

            assertThat(receiver.received()).isEmpty();
            assertThat(last(endpoint).outcome()).isEqualTo(Outcome.SECRET_UNREADABLE);
        }
    }

    @Nested
    class Retrying {

        @Test
        void triesAgainWithTheSameIdAfterAFewSeconds() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            receiver.answers(any -> 500);

            sendAll();

            assertThat(deliveries(SHANCHENG, endpoint)).singleElement().satisfies(it -> {
                assertThat(it.state()).isEqualTo(State.WAITING);
                assertThat(it.last().status()).isEqualTo(500);
                assertThat(Duration.between(it.last().at(), it.nextAt()))
                        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
            });
            assertThat(courier.claim()).isEmpty();
            receiver.answers(any -> 204);
            makeDue();
            assertThat(sendAll()).isEqualTo(1);
            assertThat(receiver.received().get(0).id())
                    .isEqualTo(receiver.received().get(1).id());
            assertThat(deliveries(SHANCHENG, endpoint)).singleElement().satisfies(it -> assertThat(it.state())
                    .isEqualTo(State.DELIVERED));
        }

        @Test
        void givesUpAfterTenAttempts() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            receiver.answers(any -> 503);

            for (var attempt = 1; attempt <= 9; attempt++) {
                sendAll();
                makeDue();
            }
            assertThat(deliveries(SHANCHENG, endpoint).get(0).state()).isEqualTo(State.WAITING);
            sendAll();
            makeDue();

            assertThat(deliveries(SHANCHENG, endpoint).get(0).state()).isEqualTo(State.DEAD);
            assertThat(courier.claim()).isEmpty();
            assertThat(receiver.received()).hasSize(10);
        }

        @Test
        void takesARedirectForAFailure() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            receiver.answers(any -> 307);

            sendAll();

            assertThat(last(endpoint).status()).isEqualTo(307);
            assertThat(deliveries(SHANCHENG, endpoint).get(0).state()).isEqualTo(State.WAITING);
        }

        @Test
        void pausesAnEndpointThatWantsNoMore() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            receiver.answers(any -> 410);

            sendAll();
            makeDue();

            assertThat(find(endpoint).pausedBecause()).isEqualTo(Pause.GONE);
            assertThat(paused).containsExactly(Pause.GONE);
            assertThat(courier.claim()).isEmpty();
        }

        @Test
        void pausesAnEndpointThatHasFailedForFiveDaysAndNotBefore() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            receiver.answers(any -> 500);
            sendAll();
            arrange("update webhook_endpoint set failing_since = clock_timestamp() - interval '119 hours'");
            makeDue();
            sendAll();
            assertThat(find(endpoint).isPaused()).isFalse();

            arrange("update webhook_endpoint set failing_since = clock_timestamp() - interval '5 days'");
            makeDue();
            sendAll();

            assertThat(find(endpoint).pausedBecause()).isEqualTo(Pause.FAILING);
            assertThat(paused).containsExactly(Pause.FAILING);
        }

        @Test
        void forgetsThatItFailedOnceItSucceeds() throws SQLException {
            var endpoint = endpoint(SHANCHENG, "/told");
            happens(order("PO-1"));
            receiver.answers(any -> 500);
            sendAll();
            assertThat(find(endpoint).failingSince()).isNotNull();
            receiver.answers(any -> 200);
            makeDue();

            sendAll();

            assertThat(find(endpoint).failingSince()).isNull();
        }
    }
}
