package io.linknet.logistics.shipment.control;

import static io.linknet.logistics.shipment.entity.ShipmentProblem.LOT_REPEATED;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.UNIT_DIFFERS;

import io.linknet.kernel.value.Quantity;
import io.linknet.logistics.lot.control.Lots;
import io.linknet.logistics.lot.entity.LotDraft;
import io.linknet.logistics.member.control.Party;
import io.linknet.logistics.order.control.Shippable;
import io.linknet.logistics.shipment.entity.Consignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;

/** Fills one order line with lots, in the unit of the line. */
@ApplicationScoped
class LoadLots {

    @Inject
    Lots lots;

    /** Uses up the line's promises by the sum of the lots. */
    Consignment.Line load(Party seller, Shippable target, LoadPlan.Line plan, String pointer) {
        requireUnits(target, plan, pointer);
        var total = plan.lots().stream()
                .map(part -> part.quantity().in(target.unit()))
                .reduce(Quantity.zero(target.unit()), Quantity::plus);
        target.ship(total, pointer);

        var loaded = new ArrayList<Consignment.ShippedLot>();
        var numbers = new HashSet<String>();
        for (var index = 0; index < plan.lots().size(); index++) {
            var lot = loaded(seller, target, plan.lots().get(index), pointer + "/lots/" + index);
            if (!numbers.add(lot.lotNumber())) {
                throw LOT_REPEATED.at(pointer + "/lots/" + index + "/lotNumber", lot.lotNumber());
            }
            loaded.add(lot);
        }
        var item = target.item();
        return new Consignment.Line(
                target.orderId(),
                target.orderLine(),
                target.orderVersion(),
                target.orderNumber(),
                item.materialCode(),
                item.nameZh(),
                item.nameEn(),
                item.gtin(),
                item.gradeCode(),
                total,
                loaded);
    }

    private static void requireUnits(Shippable target, LoadPlan.Line plan, String pointer) {
        for (var index = 0; index < plan.lots().size(); index++) {
            var unit = plan.lots().get(index).quantity().unit();
            if (!unit.isConvertibleTo(target.unit())) {
                throw UNIT_DIFFERS.at(pointer + "/lots/" + index + "/quantity/unit", unit, target.unit());
            }
        }
    }

    private Consignment.ShippedLot loaded(Party seller, Shippable target, LoadPlan.LotPart part, String pointer) {
        var item = target.item();
        var draft = new LotDraft(
                item.gtin(),
                item.materialCode(),
                item.nameZh(),
                item.nameEn(),
                part.lotNumber(),
                part.producedOn(),
                part.origin());
        var lot = lots.use(seller, draft, pointer);
        return new Consignment.ShippedLot(
                lot.id(), lot.number(), part.quantity().in(target.unit()), lot.producedOn(), lot.origin());
    }
}
