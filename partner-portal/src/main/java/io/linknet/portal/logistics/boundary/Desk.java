package io.linknet.portal.logistics.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import java.util.List;

/** What the person at the desk may do with a shipment. */
public record Desk(Caller person) {

    static Desk of(Caller person) {
        return new Desk(person);
    }

    /**
     * What may be done with one shipment.
     *
     * @param steps milestones that can be told now, the next one first
     * @param canReceive whether it may be weighed in
     * @param canPrint whether its labels are the reader's business
     */
    public record Actions(List<String> steps, boolean canReceive, boolean canPrint) {

        /** The milestone for the thumb; empty when there is none. */
        public String next() {
            return steps.isEmpty() ? "" : steps.get(0);
        }
    }

    Actions on(Goods.Shipment shipment) {
        var self = person.member().toString();
        var drives = shipment.carrier().id().equals(self) && (person.has(Role.DRIVER) || person.has(Role.DISPATCHER));
        var receives = shipment.buyer().id().equals(self) && person.has(Role.QUALITY_INSPECTOR);
        return new Actions(
                drives ? steps(shipment.status()) : List.of(),
                receives && shipment.isReceivable(),
                shipment.seller().id().equals(self));
    }

    private static List<String> steps(String status) {
        return switch (status) {
            case "ANNOUNCED" -> List.of("PICKED_UP");
            case "PICKED_UP" -> List.of("IN_TRANSIT", "ARRIVED");
            case "IN_TRANSIT" -> List.of("ARRIVED", "IN_TRANSIT");
            default -> List.of();
        };
    }
}
