package io.linknet.logistics.shipment.control;

import static io.linknet.logistics.shipment.entity.ShipmentProblem.ARRIVAL_IN_THE_PAST;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.ORDER_LINE_REPEATED;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.SEVERAL_BUYERS;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.SEVERAL_PLACES;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.UNKNOWN_CARRIER;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.logistics.gs1.Sscc;
import io.linknet.logistics.member.control.Members;
import io.linknet.logistics.member.control.Party;
import io.linknet.logistics.order.control.Deliverables;
import io.linknet.logistics.order.control.Shippable;
import io.linknet.logistics.order.entity.OrderProblem;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.Shipment;
import io.linknet.logistics.shipment.entity.ShipmentAnnounced;
import io.linknet.logistics.shipment.entity.ShipmentDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Puts goods on their way. Runs in the command's transaction; the order lines are locked in the order of their keys, so
 * that two notices for the same lines wait for each other instead of both shipping the last ton.
 */
@ApplicationScoped
public class AnnounceShipment {

    @Inject
    Deliverables deliverables;

    @Inject
    Members members;

    @Inject
    LoadLots loadLots;

    @Inject
    Shipments shipments;

    @Inject
    Event<ShipmentAnnounced> announced;

    @Inject
    Clock clock;

    /**
     * Announces.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a line is not the caller's, the load is more than may be
     *     shipped, the lines go to several buyers or places, or carrier, lots or days do not fit
     */
    public Consignment announce(Caller seller, LoadPlan plan) {
        requireCarrier(seller, plan);
        if (plan.plannedArrival().isBefore(LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR))) {
            throw ARRIVAL_IN_THE_PAST.at("/plannedArrival", plan.plannedArrival());
        }
        var targets = lock(seller, plan);
        requireOneDestination(targets);

        var self = members.party(seller.member());
        var lines = load(self, plan, targets);
        var draft = new ShipmentDraft(
                seller.member(),
                targets.get(0).buyer(),
                plan.carrier(),
                plan.vehicle(),
                targets.get(0).place(),
                plan.plannedArrival(),
                lines);
        return announce(self, seller.personName(), draft);
    }

    private Consignment announce(Party self, String person, ShipmentDraft draft) {
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, DeliveryWindow.CALENDAR).getYear();
        var number = String.format("SH-%d-%06d", year, shipments.nextNumber());
        var shipment = new Shipment(number, Sscc.next(self.gln(), shipments.nextSerial()), draft, person, now);
        shipments.add(shipment);
        var consignment = shipment.consignment();
        announced.fire(new ShipmentAnnounced(consignment));
        return consignment;
    }

    private void requireCarrier(Caller seller, LoadPlan plan) {
        var isCarrier = members.find(plan.carrier().value())
                .filter(member -> member.kind() == MemberKind.CARRIER)
                .isPresent();
        if (!isCarrier && !seller.isFor(plan.carrier())) {
            throw UNKNOWN_CARRIER.at("/carrierId", plan.carrier());
        }
        members.requireGoodStanding(plan.carrier(), "/carrierId");
    }

    /** The order lines of the plan, by its positions. */
    private List<Shippable> lock(Caller seller, LoadPlan plan) {
        var positions = new ArrayList<Integer>();
        for (var index = 0; index < plan.lines().size(); index++) {
            positions.add(index);
        }
        positions.sort(
                Comparator.<Integer, UUID>comparing(it -> plan.lines().get(it).orderId())
                        .thenComparing(it -> plan.lines().get(it).orderLine()));
        var found = new HashMap<Integer, Shippable>();
        var seen = new HashSet<UUID>();
        for (var position : positions) {
            var line = plan.lines().get(position);
            var target = deliverables
                    .forShipping(seller.member(), line.orderId(), line.orderLine())
                    .orElseThrow(() ->
                            OrderProblem.UNKNOWN_ORDER_LINE.at("/lines/" + position, line.orderId(), line.orderLine()));
            if (!seen.add(target.id())) {
                throw ORDER_LINE_REPEATED.at("/lines/" + position, target.orderNumber(), target.orderLine());
            }
            found.put(position, target);
        }
        return inOrder(found);
    }

    private static List<Shippable> inOrder(Map<Integer, Shippable> found) {
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void requireOneDestination(List<Shippable> targets) {
        var first = targets.get(0);
        for (var index = 1; index < targets.size(); index++) {
            if (!targets.get(index).buyer().equals(first.buyer())) {
                throw SEVERAL_BUYERS.at("/lines/" + index);
            }
            if (!Objects.equals(targets.get(index).place(), first.place())) {
                throw SEVERAL_PLACES.at(
                        "/lines/" + index, first.place(), targets.get(index).place());
            }
        }
    }

    private List<Consignment.Line> load(Party self, LoadPlan plan, List<Shippable> targets) {
        var lines = new ArrayList<Consignment.Line>();
        for (var index = 0; index < targets.size(); index++) {
            lines.add(loadLots.load(self, targets.get(index), plan.lines().get(index), "/lines/" + index));
        }
        return lines;
    }
}
