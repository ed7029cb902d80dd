package io.linknet.productionsync.supply.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.supply.entity.Ordered;
import io.linknet.productionsync.supply.entity.Promise;
import io.linknet.productionsync.supply.entity.Receipt;
import io.linknet.productionsync.supply.entity.SupplyLine;
import io.linknet.productionsync.supply.entity.SupplyWeek;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Takes what procurement and logistics tell about orders.
 *
 * <p>Lines are locked in their order, so two stories about one order cannot wait for each other.
 */
@ApplicationScoped
public class FollowSupply {

    @Inject
    Supplies supplies;

    @Inject
    WeeklySupply weekly;

    @Inject
    Event<SupplyChanged> changed;

    /** An order was placed, or worded anew; by line. A substitute concerns the material it stands in for too. */
    public void ordered(UUID orderId, MemberId buyer, Map<Integer, Ordered> lines) {
        follow(orderId, buyer, lines, SupplyLine::ordered);
    }

    /** A seller answered; the parts promised by line. */
    public void answered(UUID orderId, MemberId buyer, Map<Integer, List<Promise>> lines) {
        follow(orderId, buyer, lines, SupplyLine::promised);
    }

    /**
     * Goods were weighed in.
     *
     * @param lots which lot on which order line
     */
    public void received(MemberId buyer, List<WeighedIn> lots) {
        var byOrder = lots.stream()
                .collect(groupingBy(
                        WeighedIn::orderId,
                        TreeMap::new,
                        groupingBy(WeighedIn::line, mapping(WeighedIn::receipt, toList()))));
        var change = new Change();
        byOrder.forEach((orderId, receipts) ->
                told(change, orderId, buyer, receipts, (line, weighed) -> weighed.forEach(line::received)));
        tell(buyer, change);
    }

    private <T> void follow(UUID orderId, MemberId buyer, Map<Integer, T> news, BiConsumer<SupplyLine, T> take) {
        var change = new Change();
        told(change, orderId, buyer, news, take);
        tell(buyer, change);
    }

    private <T> void told(
            Change change, UUID orderId, MemberId buyer, Map<Integer, T> news, BiConsumer<SupplyLine, T> take) {
        supplies.linesFor(orderId, buyer, news.keySet()).forEach((number, line) -> {
            change.without(line);
            take.accept(line, news.get(number));
            change.with(line);
        });
    }

    private void tell(MemberId buyer, Change change) {
        supplies.write();
        weekly.add(buyer, change.differences);
        change.materials.forEach(material -> changed.fire(new SupplyChanged(buyer, material)));
    }

    /** What some lines add to the weeks now, less what they added before; and all materials they were and are for. */
    private static final class Change {

        final TreeSet<String> materials = new TreeSet<>();
        final TreeMap<SupplyWeek, BigDecimal> differences = new TreeMap<>();

        void without(SupplyLine line) {
            line.materialCode().ifPresent(materials::add);
            line.byWeek().forEach((week, amount) -> differences.merge(week, amount.negate(), BigDecimal::add));
        }

        void with(SupplyLine line) {
            line.materialCode().ifPresent(materials::add);
            line.byWeek().forEach((week, amount) -> differences.merge(week, amount, BigDecimal::add));
        }
    }

    /**
     * A lot on its order line.
     *
     * @param orderId the order
     * @param line its line
     * @param receipt what the scale said
     */
    public record WeighedIn(UUID orderId, int line, Receipt receipt) {}
}
