package io.linknet.productionsync.supply.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.supply.entity.Ordered;
import io.linknet.productionsync.supply.entity.Promise;
import io.linknet.productionsync.supply.entity.Receipt;
import io.linknet.productionsync.supply.entity.SupplyLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        var materials = new TreeSet<String>();
        byOrder.forEach((orderId, receipts) ->
                materials.addAll(told(orderId, buyer, receipts, (line, weighed) -> weighed.forEach(line::received))));
        tell(buyer, materials);
    }

    private <T> void follow(UUID orderId, MemberId buyer, Map<Integer, T> news, BiConsumer<SupplyLine, T> take) {
        tell(buyer, told(orderId, buyer, news, take));
    }

    /** The materials concerned: what the lines were for, and what they are for now. */
    private <T> Set<String> told(UUID orderId, MemberId buyer, Map<Integer, T> news, BiConsumer<SupplyLine, T> take) {
        var materials = new TreeSet<String>();
        supplies.linesFor(orderId, buyer, news.keySet()).forEach((number, line) -> {
            line.materialCode().ifPresent(materials::add);
            take.accept(line, news.get(number));
            line.materialCode().ifPresent(materials::add);
        });
        return materials;
    }

    private void tell(MemberId buyer, Set<String> materials) {
        supplies.write();
        materials.forEach(material -> changed.fire(new SupplyChanged(buyer, material)));
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
