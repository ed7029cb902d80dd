package io.linknet.logistics.receiving.entity;

import static io.linknet.logistics.receiving.entity.ReceiptProblem.LOTS_DIFFER;

import io.linknet.logistics.shipment.entity.Consignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Judges a whole shipment: every lot on it, each exactly once. */
public final class Judgement {

    private record Place(UUID orderId, int orderLine, UUID lotId) {}

    private Judgement() {}

    /**
     * The judgement on each lot, in the order of the notice.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a lot is omitted, repeated or not on the notice, or a
     *     weigh-in is impossible
     */
    public static List<ReceivedLot> on(Consignment shipment, List<WeighIn> weighIns) {
        var positions = new HashMap<Place, Integer>();
        for (var index = 0; index < weighIns.size(); index++) {
            var weighIn = weighIns.get(index);
            var place = new Place(weighIn.orderId(), weighIn.orderLine(), weighIn.lotId());
            if (positions.put(place, index) != null) {
                throw LOTS_DIFFER.at("/lines/" + index, shipment.number());
            }
        }
        var judged = new ArrayList<ReceivedLot>();
        for (var line : shipment.lines()) {
            for (var lot : line.lots()) {
                var position = positions.remove(new Place(line.orderId(), line.orderLine(), lot.lotId()));
                if (position == null) {
                    throw LOTS_DIFFER.at("/lines", shipment.number());
                }
                judged.add(ReceivedLot.judge(line, lot, weighIns.get(position), "/lines/" + position));
            }
        }
        if (!positions.isEmpty()) {
            throw LOTS_DIFFER.at("/lines", shipment.number());
        }
        return judged;
    }
}
