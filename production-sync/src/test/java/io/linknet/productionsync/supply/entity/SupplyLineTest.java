package io.linknet.productionsync.supply.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SupplyLineTest {

    private static final MemberId PLANT = MemberId.of("01990000-0000-7000-8000-000000000001");
    private static final MemberId SELLER = MemberId.of("01990000-0000-7000-8000-000000000002");
    private static final UUID ORDER = UUID.fromString("01990000-0000-7000-8000-000000000d01");
    private static final UUID WEIGH_IN = UUID.fromString("01990000-0000-7000-8000-000000000f11");
    private static final UUID LOT = UUID.fromString("01990000-0000-7000-8000-000000000e01");
    private static final UUID OTHER_LOT = UUID.fromString("01990000-0000-7000-8000-000000000e02");

    @Nested
    class Promising {

        @Test
        void expectsNothingBeforeTheAnswer() {
            assertThat(orderedLine().due()).isEmpty();
        }

        @Test
        void expectsEachPartOnItsDay() {
            var line = orderedLine();

            line.promised(List.of(kilograms("2000", "2026-12-03"), kilograms("1000", "2026-12-08")));

            assertThat(line.due()).containsExactly(kilograms("2000", "2026-12-03"), kilograms("1000", "2026-12-08"));
        }

        @Test
        void forgetsTheEarlierAnswer() {
            var line = orderedLine();
            line.promised(List.of(kilograms("2000", "2026-12-03")));

            line.promised(List.of(kilograms("1500", "2026-12-10")));

            assertThat(line.due()).containsExactly(kilograms("1500", "2026-12-10"));
        }

        @Test
        void countsInTheUnitOfTheOrder() {
            var line = orderedLine();

            line.promised(List.of(new Promise(LocalDate.parse("2026-12-03"), Quantity.of("1.5", "TNE"))));

            assertThat(line.due()).containsExactly(kilograms("1500", "2026-12-03"));
        }

        @Test
        void expectsNothingOfAnOrderThatIsNotKnownYet() {
            var line = new SupplyLine(ORDER, 1, PLANT);

            line.promised(List.of(kilograms("2000", "2026-12-03")));

            assertThat(line.due()).isEmpty();
        }
    }

    @Nested
    class Receiving {

        @Test
        void takesTheAnnouncedLotOffTheEarliestPromise() {
            var line = promisedLine();

            line.received(lot(LOT, "1800", "1700"));

            assertThat(line.due()).containsExactly(kilograms("200", "2026-12-03"), kilograms("1000", "2026-12-08"));
            assertThat(line.receipts().get(0).acceptedQuantity()).isEqualTo(Quantity.of("1700", "KGM"));
        }

        @Test
        void goesOnToTheNextPromiseWhenTheFirstIsMet() {
            var line = promisedLine();

            line.received(lot(LOT, "2000", "2000"));
            line.received(lot(OTHER_LOT, "300", "0"));

            assertThat(line.due()).containsExactly(kilograms("700", "2026-12-08"));
        }

        @Test
        void expectsNothingMoreWhenMoreCameThanWasPromised() {
            var line = promisedLine();

            line.received(lot(LOT, "3000.000001", "3000.000001"));

            assertThat(line.due()).isEmpty();
        }

        @Test
        void countsALotOnce() {
            var line = promisedLine();

            line.received(lot(LOT, "1800", "1700"));
            line.received(lot(LOT, "1800", "1700"));

            assertThat(line.receipts()).hasSize(1);
        }

        @Test
        void comesToTheSameWhenTheReceiptIsHeardOfFirst() {
            var line = new SupplyLine(ORDER, 1, PLANT);

            line.received(lot(LOT, "1800", "1700"));
            line.promised(List.of(kilograms("2000", "2026-12-03"), kilograms("1000", "2026-12-08")));
            line.ordered(ordered());

            assertThat(line.due()).containsExactly(kilograms("200", "2026-12-03"), kilograms("1000", "2026-12-08"));
        }
    }

    private static SupplyLine promisedLine() {
        var line = orderedLine();
        line.promised(List.of(kilograms("2000", "2026-12-03"), kilograms("1000", "2026-12-08")));
        return line;
    }

    private static SupplyLine orderedLine() {
        var line = new SupplyLine(ORDER, 1, PLANT);
        line.ordered(ordered());
        return line;
    }

    private static Ordered ordered() {
        return new Ordered("DRIED-CHILI", Unit.KILOGRAM, "PO-2026-000001", SELLER);
    }

    private static Promise kilograms(String amount, String day) {
        return new Promise(LocalDate.parse(day), Quantity.of(amount, "KGM"));
    }

    private static Receipt lot(UUID lot, String announced, String accepted) {
        var day = LocalDate.parse("2026-12-03");
        return Receipt.of(WEIGH_IN, lot, day, Quantity.of(announced, "KGM"), Quantity.of(accepted, "KGM"));
    }
}
