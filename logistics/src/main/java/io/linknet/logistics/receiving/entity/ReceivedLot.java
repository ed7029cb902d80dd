package io.linknet.logistics.receiving.entity;

import static io.linknet.logistics.receiving.entity.ReceiptProblem.REASON_MISSING;
import static io.linknet.logistics.receiving.entity.ReceiptProblem.REJECTED_MORE_THAN_ARRIVED;
import static io.linknet.logistics.receiving.entity.ReceiptProblem.TARE_EXCEEDS_GROSS;
import static io.linknet.logistics.receiving.entity.ReceiptProblem.WEIGHED_IN_ANOTHER_UNIT;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.logistics.shipment.entity.Consignment;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The judgement on one lot of a shipment, in the unit of its order line.
 *
 * <p>Accepted + rejected + shortage = shipped, always. What the scale shows beyond the announced quantity is surplus: it
 * was not ordered, so nobody owes it, and it counts in none of the three.
 *
 * @param shipped as announced
 * @param net gross less tare
 * @param accepted taken, and to be paid
 * @param rejected not taken
 * @param shortage announced and not arrived
 * @param surplus arrived and not announced
 */
public record ReceivedLot(
        UUID orderId,
        int orderLine,
        UUID lotId,
        String lotNumber,
        Quantity shipped,
        Quantity gross,
        Quantity tare,
        Quantity net,
        Quantity accepted,
        Quantity rejected,
        Quantity shortage,
        Quantity surplus,
        @Nullable String deliveredGrade,
        BigDecimal deductionPercent,
        @Nullable String reason) {

    /**
     * Judges a lot.
     *
     * @param pointer where in the message the weigh-in stands
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the scale shows an impossible weight, more is rejected
     *     than arrived, or the reason for a rejection is missing
     */
    static ReceivedLot judge(Consignment.Line line, Consignment.ShippedLot lot, WeighIn weighIn, String pointer) {
        var unit = lot.quantity().unit();
        requireUnits(weighIn, unit, pointer);
        var gross = weighIn.gross().in(unit);
        var tare = weighIn.tare().in(unit);
        if (tare.exceeds(gross)) {
            throw TARE_EXCEEDS_GROSS.at(pointer + "/tare", tare, gross);
        }
        var net = gross.minus(tare);
        var arrived = net.min(lot.quantity());
        var rejected = weighIn.rejected().in(unit);
        if (rejected.exceeds(arrived)) {
            throw REJECTED_MORE_THAN_ARRIVED.at(pointer + "/rejected", rejected, arrived);
        }
        var reason = weighIn.reason() == null ? "" : weighIn.reason().strip();
        if (rejected.isPositive() && reason.isEmpty()) {
            throw REASON_MISSING.at(pointer + "/reason");
        }
        return new ReceivedLot(
                line.orderId(),
                line.orderLine(),
                lot.lotId(),
                lot.lotNumber(),
                lot.quantity(),
                gross,
                tare,
                net,
                arrived.minus(rejected),
                rejected,
                lot.quantity().minus(arrived),
                net.minus(arrived),
                weighIn.deliveredGrade() == null ? line.gradeCode() : weighIn.deliveredGrade(),
                weighIn.deductionPercent(),
                reason.isEmpty() ? null : reason);
    }

    private static void requireUnits(WeighIn weighIn, Unit unit, String pointer) {
        requireUnit(weighIn.gross(), unit, pointer + "/gross/unit");
        requireUnit(weighIn.tare(), unit, pointer + "/tare/unit");
        requireUnit(weighIn.rejected(), unit, pointer + "/rejected/unit");
    }

    private static void requireUnit(Quantity weighed, Unit unit, String pointer) {
        if (!weighed.unit().isConvertibleTo(unit)) {
            throw WEIGHED_IN_ANOTHER_UNIT.at(pointer, weighed.unit(), unit);
        }
    }
}
