package io.linknet.logistics;

import static io.linknet.kernel.caller.MemberKind.CARRIER;
import static io.linknet.kernel.caller.Roles.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised is shipped, and no more of it, by carriers that may be booked. */
class APromiseIsShippedOnceIT extends GoodsStage {

    @Test
    void anAnswerThatOvertakesItsOrderWaitsForIt() {
        var order = UUID.randomUUID();
        Network.send("procurement.order", Network.answered(order), order);

        Network.send("procurement.order", Network.placed(order), order);

        assertThat(delivery(order).at("/confirmed/amount").asText()).isEqualTo("2000");
    }

    @Test
    void anAnswerThatComesTwiceCountsOnce() {
        var order = UUID.randomUUID();
        var answered = Network.answered(order);
        Network.send("procurement.order", Network.placed(order), order);
        Network.send("procurement.order", answered, order);
        Network.send("procurement.order", answered, order);
        var later = confirmedOrder();

        assertThat(delivery(later)).isNotNull();
        assertThat(delivery(order).at("/confirmed/amount").asText()).isEqualTo("2000");
    }

    @Test
    void aChangedOrderMovesWhatMayBeShippedAndNotWhatIs() {
        var order = confirmedOrder();
        clerk().post("/shipments", load(order, "400")).expect(201);

        Network.send("procurement.order", Network.changed(order), order);

        await().atMost(PATIENCE)
                .until(() -> delivery(order).at("/gradeCode").asText().equals("B"));
        var first = delivery(order);
        assertThat(first.at("/ordered/amount").asText()).isEqualTo("2500");
        assertThat(first.at("/shipped/amount").asText()).isEqualTo("400");
        assertThat(first.at("/open/amount").asText()).isEqualTo("100");
        assertThat(clerk().post("/shipments", load(order, "100.000001")).problem())
                .isEqualTo("more-than-confirmed");
        clerk().post("/shipments", load(order, "100")).expect(201);
        assertThat(delivery(order).at("/orderLine").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsShippedIsTakenOffThePromise() {
        var order = confirmedOrder();

        clerk().post("/shipments", load(order, "1500")).expect(201);

        assertThat(delivery(order).at("/open/amount").asText()).isEqualTo("500");
        assertThat(clerk().post("/shipments", load(order, "600.000001")).problem())
                .isEqualTo("more-than-confirmed");
        clerk().post("/shipments", load(order, "600")).expect(201);
    }

    @Test
    void ofManyThatShipTheLastTonAtOnceOnlyAsManyWinAsFit() throws Exception {
        var order = confirmedOrder();
        var start = new CyclicBarrier(6);
        var attempts = IntStream.range(0, 6)
                .mapToObj(attempt -> (Callable<Integer>) () -> {
                    start.await();
                    return clerk().post("/shipments", load(order, "1000")).status();
                })
                .toList();
        var threads = Executors.newFixedThreadPool(6);

        var answers = new ArrayList<Integer>();
        for (var answer : threads.invokeAll(attempts)) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertThat(answers).allMatch(status -> status == 201 || status == 422);
    }

    @Test
    void aSuspendedCarrierIsNotOfferedAndNotBookedAndDrivesWhatItHas() {
        var carrier = UUID.randomUUID();
        Network.admit(carrier, CARRIER, "a-" + carrier, "500113", "6939900000183");
        await().atMost(PATIENCE).until(() -> carriers().contains(carrier.toString()));
        var byThat = new HashMap<>(load(confirmedOrder(), "10"));
        byThat.put("carrierId", carrier);
        var before = clerk().post("/shipments", byThat).expect(201).json();

        Network.tellStanding(carrier, "SUSPENDED", 2);
        await().atMost(PATIENCE).until(() -> !carriers().contains(carrier.toString()));
        var refused = clerk().post("/shipments", byThat).expect(422);
        assertThat(refused.problem()).isEqualTo("member-not-in-good-standing");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/carrierId");
        as("driver", carrier, CARRIER, DRIVER)
                .post("/shipments/" + before.at("/id").asText() + "/milestones", Map.of("kind", "PICKED_UP"))
                .expect(201);

        Network.tellStanding(carrier, "LEFT", 3);
        assertThat(clerk().post("/shipments", byThat).problem()).isEqualTo("member-not-in-good-standing");
        Network.tellStanding(carrier, "ACTIVE", 4);
        await().atMost(PATIENCE).until(() -> carriers().contains(carrier.toString()));
        clerk().post("/shipments", byThat).expect(201);
        Network.tellStanding(carrier, "LEFT", 5);
        await().atMost(PATIENCE).until(() -> !carriers().contains(carrier.toString()));
    }

    @Test
    void aReplayedNoticeShipsOnceAndAnswersTheSame() {
        var order = confirmedOrder();
        var once = clerk().with("Idempotency-Key", UUID.randomUUID().toString());
        var load = load(order, "1000");

        var first = once.post("/shipments", load).expect(201);
        var again = once.post("/shipments", load);
        var other = once.post("/shipments", load(order, "900"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(delivery(order).at("/shipped/amount").asText()).isEqualTo("1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "carrierId | \"01990000-0000-7000-8000-000000000003\" | 422",
                "carrierId | \"nobody\" | 400",
                "plannedArrival | \"2020-01-01\" | 422",
                "plannedArrival | 7 | 400",
                "lines | [] | 400",
                "lines | {} | 400",
                "vehicle | \"01234567890123456789012345678901234567890\" | 400",
                "price | \"1\" | 400"
            })
    void aNoticeThatMakesNoSenseIsRefused(String field, String value, int status) {
        var load = new HashMap<>(load(confirmedOrder(), "10"));
        load.put(field, "PLACEHOLDER");

        assertThat(clerk().post("/shipments", json(load).replace("\"PLACEHOLDER\"", value))
                        .status())
                .isEqualTo(status);
    }
}
