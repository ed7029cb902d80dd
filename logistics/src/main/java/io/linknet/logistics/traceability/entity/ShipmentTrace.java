package io.linknet.logistics.traceability.entity;

import static io.linknet.logistics.traceability.entity.EpcisVocabulary.ADD;
import static io.linknet.logistics.traceability.entity.EpcisVocabulary.AGGREGATION;
import static io.linknet.logistics.traceability.entity.EpcisVocabulary.DELETE;
import static io.linknet.logistics.traceability.entity.EpcisVocabulary.OBJECT;
import static io.linknet.logistics.traceability.entity.EpcisVocabulary.OBSERVE;

import io.linknet.kernel.value.Quantity;
import io.linknet.logistics.receiving.entity.ReceivedLot;
import io.linknet.logistics.receiving.entity.WeighInResult;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.Milestone;
import io.linknet.logistics.traceability.entity.EpcisVocabulary.LotQuantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says in EPCIS what happened to a shipment.
 *
 * <p>Announcing commissions new lots and packs them into the load; the carrier's milestones ship, move and bring it; the
 * receipt takes the load in, unpacks it, and accepts or rejects each lot.
 */
public final class ShipmentTrace {

    private final Consignment shipment;
    private final String seller;
    private final String buyer;
    private final String load;

    /**
     * Speaks of one shipment.
     *
     * @param sellerGln absent where the seller has none
     * @param buyerGln absent where the buyer has none
     */
    public ShipmentTrace(Consignment shipment, @Nullable String sellerGln, @Nullable String buyerGln) {
        this.shipment = shipment;
        this.seller = EpcisVocabulary.place(shipment.seller().value(), sellerGln);
        this.buyer = EpcisVocabulary.place(shipment.buyer().value(), buyerGln);
        this.load = shipment.sscc().uri();
    }

    /**
     * Lots come into being and are packed.
     *
     * @param knownBefore lots that travelled in earlier shipments and exist already
     */
    public List<TraceEvent> announced(Instant at, Set<UUID> knownBefore) {
        var events = new ArrayList<TraceEvent>();
        for (var line : shipment.lines()) {
            for (var lot : line.lots()) {
                if (!knownBefore.contains(lot.lotId())) {
                    events.add(commissioning(line, lot, at));
                }
            }
        }
        events.add(new EpcisEventBuilder(AGGREGATION, ADD, at)
                .parent(load)
                .noSingleItems()
                .lots("childQuantityList", lots(Consignment.ShippedLot::quantity))
                .step("packing", "in_progress")
                .readAt(seller)
                .nowAt(seller)
                .papers("po", orders())
                .papers("desadv", notice())
                .build());
        return events;
    }

    private TraceEvent commissioning(Consignment.Line line, Consignment.ShippedLot lot, Instant at) {
        var event = new EpcisEventBuilder(OBJECT, ADD, at)
                .lots("quantityList", List.of(new LotQuantity(line.gtin(), lot.lotNumber(), lot.quantity())))
                .step("commissioning", "active")
                .readAt(seller)
                .nowAt(seller);
        event.masterData()
                .put("cbvmda:lotNumber", lot.lotNumber())
                .put("cbvmda:countryOfOrigin", "CN")
                .put("linknet:producedOn", lot.producedOn().toString())
                .put("linknet:origin", lot.origin());
        return event.build();
    }

    /** The load moves; a delay is no event of the standard, since nothing was observed. */
    public Optional<TraceEvent> told(Milestone milestone) {
        return switch (milestone.kind()) {
            case PICKED_UP -> Optional.of(seen(milestone.at(), "shipping", "in_transit")
                    .readAt(seller)
                    .papers("po", orders())
                    .papers("desadv", notice())
                    .between(seller, buyer)
                    .build());
            case IN_TRANSIT -> Optional.of(seen(milestone.at(), "transporting", "in_transit")
                    .papers("desadv", notice())
                    .build());
            case ARRIVED -> Optional.of(seen(milestone.at(), "arriving", "in_progress")
                    .readAt(buyer)
                    .nowAt(buyer)
                    .papers("desadv", notice())
                    .build());
            case DELAYED -> Optional.empty();
        };
    }

    /** The load is taken in, unpacked and judged. */
    public List<TraceEvent> received(WeighInResult receipt) {
        var at = receipt.receivedAt();
        var events = new ArrayList<TraceEvent>();
        events.add(seen(at, "receiving", "in_progress")
                .readAt(buyer)
                .nowAt(buyer)
                .papers("po", orders())
                .papers("desadv", notice())
                .papers("recadv", List.of(EpcisVocabulary.document(receipt.id())))
                .between(seller, buyer)
                .build());
        events.add(new EpcisEventBuilder(AGGREGATION, DELETE, at)
                .parent(load)
                .noSingleItems()
                .lots("childQuantityList", lots(Consignment.ShippedLot::quantity))
                .step("unpacking", "in_progress")
                .readAt(buyer)
                .nowAt(buyer)
                .build());
        judged(receipt, ReceivedLot::accepted, "accepting", "conformant").ifPresent(events::add);
        judged(receipt, ReceivedLot::rejected, "inspecting", "non_conformant").ifPresent(events::add);
        return events;
    }

    private Optional<TraceEvent> judged(
            WeighInResult receipt, Function<ReceivedLot, Quantity> part, String step, String disposition) {
        var lots = receipt.lots().stream()
                .filter(lot -> part.apply(lot).isPositive())
                .map(lot -> new LotQuantity(lineOf(lot).gtin(), lot.lotNumber(), part.apply(lot)))
                .toList();
        if (lots.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EpcisEventBuilder(OBJECT, OBSERVE, receipt.receivedAt())
                .lots("quantityList", lots)
                .step(step, disposition)
                .readAt(buyer)
                .nowAt(buyer)
                .papers("recadv", List.of(EpcisVocabulary.document(receipt.id())))
                .build());
    }

    private Consignment.Line lineOf(ReceivedLot lot) {
        return shipment.lines().stream()
                .filter(line -> line.orderId().equals(lot.orderId()) && line.orderLine() == lot.orderLine())
                .findFirst()
                .orElseThrow();
    }

    private EpcisEventBuilder seen(Instant at, String step, String disposition) {
        return new EpcisEventBuilder(OBJECT, OBSERVE, at).load(load).step(step, disposition);
    }

    private List<LotQuantity> lots(Function<Consignment.ShippedLot, Quantity> quantity) {
        return shipment.lines().stream()
                .flatMap(line -> line.lots().stream()
                        .map(lot -> new LotQuantity(line.gtin(), lot.lotNumber(), quantity.apply(lot))))
                .toList();
    }

    private List<String> orders() {
        return shipment.lines().stream()
                .map(line -> EpcisVocabulary.document(line.orderId()))
                .distinct()
                .toList();
    }

    private List<String> notice() {
        return List.of(EpcisVocabulary.document(shipment.id()));
    }
}
