package io.linknet.logistics.shipment.entity;

import static io.linknet.logistics.Goods.BUYER;
import static io.linknet.logistics.Goods.CARRIER;
import static io.linknet.logistics.Goods.NOW;
import static io.linknet.logistics.Goods.SELLER;
import static io.linknet.logistics.Goods.STRANGER;
import static io.linknet.logistics.Goods.TODAY;
import static io.linknet.logistics.Goods.shipment;
import static io.linknet.logistics.shipment.entity.MilestoneKind.ARRIVED;
import static io.linknet.logistics.shipment.entity.MilestoneKind.DELAYED;
import static io.linknet.logistics.shipment.entity.MilestoneKind.IN_TRANSIT;
import static io.linknet.logistics.shipment.entity.MilestoneKind.PICKED_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShipmentTest {

    @Nested
    class Reporting {

        @Test
        void movesTheLoadForward() {
            var shipment = shipment();

            shipment.report(CARRIER, at(PICKED_UP, NOW), NOW);
            shipment.report(CARRIER, at(IN_TRANSIT, NOW.plusSeconds(60)), NOW.plusSeconds(60));
            shipment.report(CARRIER, at(ARRIVED, NOW.plusSeconds(120)), NOW.plusSeconds(120));

            assertThat(shipment.status()).isEqualTo(ShipmentStatus.ARRIVED);
        }

        @Test
        void takesSeveralWordsFromTheRoad() {
            var shipment = shipment();
            shipment.report(CARRIER, at(IN_TRANSIT, NOW), NOW);

            shipment.report(CARRIER, at(IN_TRANSIT, NOW), NOW);

            assertThat(shipment.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
        }

        @Test
        void refusesToGoBack() {
            var shipment = shipment();
            shipment.report(CARRIER, at(ARRIVED, NOW), NOW);

            refuses(shipment, CARRIER, at(PICKED_UP, NOW), ShipmentProblem.MILESTONE_PASSED);
        }

        @Test
        void refusesTheWordOfOthers() {
            refuses(shipment(), STRANGER, at(PICKED_UP, NOW), ShipmentProblem.NOT_THE_CARRIER);
            refuses(shipment(), SELLER, at(PICKED_UP, NOW), ShipmentProblem.NOT_THE_CARRIER);
        }

        @Test
        void forgivesAClockThatIsFiveMinutesAhead() {
            var shipment = shipment();

            shipment.report(CARRIER, at(PICKED_UP, NOW.plusSeconds(300)), NOW);

            assertThat(shipment.status()).isEqualTo(ShipmentStatus.PICKED_UP);
        }

        @Test
        void refusesTheFuture() {
            refuses(shipment(), CARRIER, at(PICKED_UP, NOW.plusSeconds(301)), ShipmentProblem.MILESTONE_IN_THE_FUTURE);
        }

        @Test
        void refusesAMomentBeforeTheLastOne() {
            var shipment = shipment();
            shipment.report(CARRIER, at(PICKED_UP, NOW), NOW);

            refuses(shipment, CARRIER, at(ARRIVED, NOW.minusSeconds(1)), ShipmentProblem.MILESTONE_BEFORE_THE_LAST);
        }
    }

    @Nested
    class BeingDelayed {

        @Test
        void staysWhereItIsAndSaysWhenItComes() {
            var shipment = shipment();
            shipment.report(CARRIER, at(PICKED_UP, NOW), NOW);

            shipment.report(CARRIER, delayed("大雾封路", TODAY.plusDays(4)), NOW);

            assertThat(shipment.status()).isEqualTo(ShipmentStatus.PICKED_UP);
            assertThat(shipment.consignment().isDelayed()).isTrue();
            assertThat(shipment.consignment().expectedArrival()).isEqualTo(TODAY.plusDays(4));
        }

        @Test
        void endsWithTheArrival() {
            var shipment = shipment();
            shipment.report(CARRIER, delayed("大雾封路", null), NOW);

            shipment.report(CARRIER, at(ARRIVED, NOW), NOW);

            assertThat(shipment.consignment().isDelayed()).isFalse();
        }

        @Test
        void needsAReason() {
            refuses(shipment(), CARRIER, delayed(" ", null), ShipmentProblem.DELAY_WITHOUT_NOTE);
        }

        @Test
        void refusesANewDayInThePast() {
            refuses(shipment(), CARRIER, delayed("大雾封路", TODAY.minusDays(1)), ShipmentProblem.EXPECTED_ARRIVAL_UNFIT);
        }

        @Test
        void isOverOnceTheLoadIsThere() {
            var shipment = shipment();
            shipment.report(CARRIER, at(ARRIVED, NOW), NOW);

            refuses(shipment, CARRIER, delayed("大雾封路", null), ShipmentProblem.MILESTONE_PASSED);
        }
    }

    @Nested
    class Receiving {

        @Test
        void endsTheJourney() {
            var shipment = shipment();

            shipment.receive(BUYER);

            assertThat(shipment.status()).isEqualTo(ShipmentStatus.RECEIVED);
        }

        @Test
        void isForTheBuyerAlone() {
            var shipment = shipment();

            assertThatExceptionOfType(DomainRuleViolation.class)
                    .isThrownBy(() -> shipment.receive(CARRIER))
                    .satisfies(violation -> assertThat(violation.type()).isEqualTo(ShipmentProblem.NOT_THE_BUYER));
        }

        @Test
        void happensOnce() {
            var shipment = shipment();
            shipment.receive(BUYER);

            assertThatExceptionOfType(DomainRuleViolation.class)
                    .isThrownBy(() -> shipment.receive(BUYER))
                    .satisfies(violation -> assertThat(violation.type()).isEqualTo(ShipmentProblem.ALREADY_RECEIVED));
        }

        @Test
        void leavesNothingToReport() {
            var shipment = shipment();
            shipment.receive(BUYER);

            refuses(shipment, CARRIER, at(ARRIVED, NOW), ShipmentProblem.ALREADY_RECEIVED);
        }
    }

    private static Milestone at(MilestoneKind kind, Instant moment) {
        return new Milestone(kind, moment, "石柱", null, null);
    }

    private static Milestone delayed(String note, @Nullable LocalDate expected) {
        return new Milestone(DELAYED, NOW, null, note, expected);
    }

    private static void refuses(Shipment shipment, MemberId reporter, Milestone milestone, ShipmentProblem expected) {
        var before = shipment.consignment();
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> shipment.report(reporter, milestone, NOW))
                .satisfies(violation -> assertThat(violation.type()).isEqualTo(expected));
        assertThat(shipment.consignment()).isEqualTo(before);
    }
}
