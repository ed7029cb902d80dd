package io.linknet.productionsync.supply.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.supply.entity.Ordered;
import io.linknet.productionsync.supply.entity.Promise;
import io.linknet.productionsync.supply.entity.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Takes what procurement and logistics tell about orders.
 *
 * <p>Lines are locked in their order, so two stories about one order cannot wait for each other.
 */
@ApplicationScoped
public class FollowSupply {

    private static final Comparator<WeighedIn> BY_LINE =
            Comparator.comparing(WeighedIn::orderId).thenComparing(WeighedIn::line);

    @Inject
    Supplies supplies;

    @Inject
    Event<SupplyChanged> changed;

    /** An order was placed, or worded anew; by line. A substitute concerns the material it stands in for too. */
    public void ordered(UUID orderId, MemberId buyer, Map<Integer, Ordered> lines) {
        var materials = new TreeSet<String>();
        new TreeMap<>(lines).forEach((number, ordered) -> {
            var line = supplies.lineFor(orderId, number, buyer);
            line.materialCode().ifPresent(materials::add);
            line.ordered(ordered);
            materials.add(ordered.materialCode());
        });
        tell(buyer, materials);
    }

    /** A seller answered; the parts promised by line. */
    public void answered(UUID orderId, MemberId buyer, Map<Integer, List<Promise>> lines) {
        var materials = new TreeSet<String>();
        new TreeMap<>(lines).forEach((number, promises) -> {
            var line = supplies.lineFor(orderId, number, buyer);
            line.promised(promises);
            line.materialCode().ifPresent(materials::add);
        });
        tell(buyer, materials);
    }

    /**
     * Goods were weighed in.
     *
     * @param lots which lot on which order line
     */
    public void received(MemberId buyer, List<WeighedIn> lots) {
        var materials = new TreeSet<String>();
        lots.stream().sorted(BY_LINE).forEach(lot -> {
            var line = supplies.lineFor(lot.orderId(), lot.line(), buyer);
            line.received(lot.receipt());
            line.materialCode().ifPresent(materials::add);
        });
        tell(buyer, materials);
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
