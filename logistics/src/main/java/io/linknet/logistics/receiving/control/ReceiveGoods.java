package io.linknet.logistics.receiving.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.logistics.receiving.entity.GoodsReceived;
import io.linknet.logistics.receiving.entity.Judgement;
import io.linknet.logistics.receiving.entity.Receipt;
import io.linknet.logistics.receiving.entity.WeighIn;
import io.linknet.logistics.receiving.entity.WeighInResult;
import io.linknet.logistics.shipment.control.Journey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Weighs in a shipment at the buyer's gate. Runs in the command's transaction. */
@ApplicationScoped
public class ReceiveGoods {

    @Inject
    Journey journey;

    @Inject
    Receipts receipts;

    @Inject
    Event<GoodsReceived> received;

    @Inject
    Clock clock;

    /**
     * Receives.
     *
     * @param seen ETag that the inspector saw; absent when it does not matter
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the shipment is not for the caller, was received before,
     *     or the weigh-ins do not fit its lots
     */
    public WeighInResult receive(Caller inspector, UUID shipmentId, List<WeighIn> weighIns, @Nullable String seen) {
        var shipment = journey.receive(inspector.member(), shipmentId, seen);
        var judged = Judgement.on(shipment, weighIns);
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, DeliveryWindow.CALENDAR).getYear();
        var number = String.format("GR-%d-%06d", year, receipts.nextNumber());
        var receipt = new Receipt(shipment, number, judged, inspector.personName(), now);
        receipts.add(receipt);
        var result = receipt.result();
        received.fire(new GoodsReceived(shipment, result));
        return result;
    }
}
