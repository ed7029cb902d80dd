package io.linknet.productionsync.supply.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SupplyLinePropertyTest {

    private static final MemberId PLANT = new MemberId(new UUID(0, 1));
    private static final LocalDate FIRST = LocalDate.parse("2026-11-23");

    /** What one order line went through: answers in their order, and lots that were weighed in. */
    record Life(List<List<Promise>> answers, List<Receipt> lots) {}

    @Property
    void dueIsTheLastAnswerLessWhatWasWeighedIn(@ForAll("lives") Life life) {
        var line = live(life, new Random(0), false);

        var promised = sum(life.answers().get(life.answers().size() - 1));
        var announced = life.lots().stream()
                .map(Receipt::announcedQuantity)
                .reduce(Quantity.zero(Unit.KILOGRAM), Quantity::plus);
        assertThat(sum(line.due())).isEqualTo(promised.minus(announced).max(Quantity.zero(Unit.KILOGRAM)));
    }

    @Property
    void everyOrderOfTheTellingComesToTheSame(@ForAll("lives") Life life, @ForAll long seed) {
        var inOrder = live(life, new Random(0), false);
        var shuffled = live(life, new Random(seed), true);

        assertThat(shuffled.due()).isEqualTo(inOrder.due());
        assertThat(shuffled.receipts()).containsExactlyInAnyOrderElementsOf(inOrder.receipts());
    }

    @Property
    void itsWeeksAddUpToWhatIsDueAndWhatHasCome(@ForAll("lives") Life life) {
        var line = live(life, new Random(0), false);

        var accepted = line.receipts().stream()
                .map(Receipt::acceptedQuantity)
                .reduce(Quantity.zero(Unit.KILOGRAM), Quantity::plus);
        assertThat(weeks(line, SupplyKind.PROMISED)).isEqualTo(sum(line.due()));
        assertThat(weeks(line, SupplyKind.RECEIVED)).isEqualTo(accepted);
    }

    private static Quantity weeks(SupplyLine line, SupplyKind kind) {
        return line.byWeek().entrySet().stream()
                .filter(sum -> sum.getKey().kind() == kind)
                .map(sum -> new Quantity(sum.getValue(), Unit.KILOGRAM))
                .reduce(Quantity.zero(Unit.KILOGRAM), Quantity::plus);
    }

    /** Answers keep their order among themselves, as procurement numbers them; lots come in between, some twice. */
    private static SupplyLine live(Life life, Random random, boolean shuffled) {
        var line = new SupplyLine(new UUID(0, 2), 1, PLANT);
        var order = new ArrayList<Consumer<SupplyLine>>();
        order.add(it -> it.ordered(new Ordered("DRIED-CHILI", Unit.KILOGRAM, "PO-1", PLANT)));
        life.answers().forEach(answer -> order.add(it -> it.promised(answer)));
        var lots = new ArrayList<>(life.lots());
        if (shuffled) {
            lots.addAll(life.lots());
            Collections.shuffle(lots, random);
        }
        for (var lot : lots) {
            var position = shuffled ? random.nextInt(order.size() + 1) : order.size();
            order.add(position, it -> it.received(lot));
        }
        order.forEach(event -> event.accept(line));
        return line;
    }

    private static Quantity sum(List<Promise> promises) {
        return promises.stream().map(Promise::quantity).reduce(Quantity.zero(Unit.KILOGRAM), Quantity::plus);
    }

    @Provide
    Arbitrary<Life> lives() {
        var answer = promise().list().ofMaxSize(4);
        return Combinators.combine(answer.list().ofMinSize(1).ofMaxSize(3), lots())
                .as(Life::new);
    }

    private static Arbitrary<List<Receipt>> lots() {
        return Combinators.combine(amount(), Arbitraries.integers().between(0, 100))
                .as((announced, share) ->
                        List.of(announced, announced.multiply(new BigDecimal(share).movePointLeft(2))))
                .list()
                .ofMaxSize(5)
                .map(parts -> IntStream.range(0, parts.size())
                        .mapToObj(lot -> Receipt.of(
                                new UUID(1, 1),
                                new UUID(2, lot),
                                FIRST.plusDays(lot),
                                new Quantity(parts.get(lot).get(0), Unit.KILOGRAM),
                                new Quantity(parts.get(lot).get(1), Unit.KILOGRAM)))
                        .toList());
    }

    private static Arbitrary<Promise> promise() {
        return Combinators.combine(amount(), Arbitraries.integers().between(0, 60))
                .as((amount, days) -> new Promise(FIRST.plusDays(days), new Quantity(amount, Unit.KILOGRAM)));
    }

    private static Arbitrary<BigDecimal> amount() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("9999"))
                .ofScale(3);
    }
}
