package io.linknet.logistics.order.entity;

import static io.linknet.logistics.Goods.TODAY;
import static io.linknet.logistics.Goods.kg;
import static io.linknet.logistics.Goods.orderedLine;
import static io.linknet.logistics.order.entity.OrderProblem.MORE_THAN_CONFIRMED;
import static io.linknet.logistics.order.entity.OrderProblem.NOTHING_CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.Quantity;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeliverableTest {

    @Nested
    class Promising {

        @Test
        void opensTheLineForShipping() {
            var line = promised("1000", "800");

            assertThat(line.confirmed()).isEqualTo(kg("1800"));
            assertThat(line.nextDue()).isEqualTo(TODAY.plusDays(1));
        }

        @Test
        void replacesWhatWasPromisedBefore() {
            var line = promised("1000", "800");

            line.promise(List.of(new DatedQuantity(kg("500"), TODAY)));

            assertThat(line.confirmed()).isEqualTo(kg("500"));
            assertThat(line.openPromises()).hasSize(1);
        }

        @Test
        void addsUpWhatComesOnOneDay() {
            var line = new Deliverable(orderedLine("3000", "5"));

            line.promise(List.of(new DatedQuantity(kg("500"), TODAY), new DatedQuantity(kg("700"), TODAY)));

            assertThat(line.openPromises()).containsExactly(new DatedQuantity(kg("1200"), TODAY));
        }

        @Test
        void readsOtherUnitsOfTheSameKind() {
            var line = new Deliverable(orderedLine("3000", "5"));

            line.promise(List.of(new DatedQuantity(Quantity.of("1.5", "TNE"), TODAY)));

            assertThat(line.confirmed()).isEqualTo(kg("1500"));
        }
    }

    @Nested
    class Shipping {

        @Test
        void usesUpTheEarliestPromiseFirst() {
            var line = promised("1000", "800");

            line.ship(kg("1200"), "/lines/0");

            assertThat(line.openPromises()).containsExactly(new DatedQuantity(kg("600"), TODAY.plusDays(2)));
            assertThat(line.nextDue()).isEqualTo(TODAY.plusDays(2));
        }

        @Test
        void takesUpToTheTolerance() {
            var line = promised("1000");

            line.ship(kg("1050"), "/lines/0");

            assertThat(line.open().isZero()).isTrue();
            assertThat(line.nextDue()).isNull();
        }

        @Test
        void refusesAGramBeyondTheTolerance() {
            var line = promised("1000");

            refuses(line, kg("1050.001"), MORE_THAN_CONFIRMED);
        }

        @Test
        void countsAllShipmentsTogether() {
            var line = promised("1000");
            line.ship(kg("1000"), "/lines/0");
            line.ship(kg("50"), "/lines/0");

            refuses(line, kg("0.001"), MORE_THAN_CONFIRMED);
        }

        @Test
        void refusesWhatNobodyConfirmed() {
            refuses(new Deliverable(orderedLine("3000", "5")), kg("1"), NOTHING_CONFIRMED);
        }

        @Test
        void leavesTheLineUntouchedWhenItRefuses() {
            var line = promised("1000");

            refuses(line, kg("2000"), MORE_THAN_CONFIRMED);

            assertThat(line.shipped().isZero()).isTrue();
            assertThat(line.open()).isEqualTo(kg("1000"));
        }
    }

    @Property(tries = 300)
    void neverShipsMoreThanConfirmedPlusTolerance(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 900) Integer> loads) {
        var line = promised("1000", "800");
        var most = line.mayShip();

        loads.forEach(load -> tryToShip(line, kg(load.toString())));

        assertThat(line.shipped().exceeds(most)).isFalse();
        assertThat(line.shipped().plus(line.mayShip())).isEqualTo(most);
        var open = line.openPromises().stream().map(DatedQuantity::quantity).reduce(kg("0"), Quantity::plus);
        assertThat(open).isEqualTo(line.open());
    }

    private static void tryToShip(Deliverable line, Quantity load) {
        try {
            line.ship(load, "");
        } catch (DomainRuleViolation refused) {
            assertThat(refused.type()).isEqualTo(MORE_THAN_CONFIRMED);
        }
    }

    private static Deliverable promised(String... kilograms) {
        var line = new Deliverable(orderedLine("3000", "5"));
        var promises = new java.util.ArrayList<DatedQuantity>();
        for (var part : kilograms) {
            promises.add(new DatedQuantity(kg(part), TODAY.plusDays(promises.size() + 1)));
        }
        line.promise(promises);
        return line;
    }

    private static void refuses(Deliverable line, Quantity load, OrderProblem expected) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> line.ship(load, "/lines/0"))
                .satisfies(violation -> assertThat(violation.type()).isEqualTo(expected));
    }
}
