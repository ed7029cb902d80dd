package io.linknet.procurement.clearing.control;

import static io.linknet.procurement.clearing.control.Scale.unit;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One offer or one line in whole numbers.
 *
 * @param steps how much
 * @param from first day, as a day number
 * @param to last day
 * @param price an offer's lowest or a line's ceiling
 * @param lot smallest lot in steps; 1 if any will do
 * @param pack steps of a pack; 1 if any will do
 * @param perUnit a line's freight
 * @param perKilometre a line's freight for each kilometre
 */
record Side(long steps, int from, int to, long price, long lot, long pack, long perUnit, long perKilometre) {

    static Side of(Offer offer, Scale scale) {
        var unit = unit(offer.goods());
        return new Side(
                scale.steps(offer.goods().quantity(), RoundingMode.FLOOR),
                first(offer.window()),
                last(offer.window()),
                scale.price(offer.lowestPrice(), unit, RoundingMode.CEILING),
                atLeastOne(offer.lots().minimum(), scale),
                atLeastOne(offer.lots().pack(), scale),
                0,
                0);
    }

    static Side of(DemandLine line, Scale scale) {
        var unit = unit(line.goods());
        return new Side(
                scale.steps(line.goods().quantity(), RoundingMode.FLOOR),
                first(line.window()),
                last(line.window()),
                scale.price(line.ceiling(), unit, RoundingMode.FLOOR),
                atLeastOne(line.lots().minimum(), scale),
                atLeastOne(line.lots().pack(), scale),
                freight(line.carriage().perUnit(), line, scale),
                freight(line.carriage().perUnitKilometre(), line, scale));
    }

    private static long freight(@Nullable UnitPrice price, DemandLine line, Scale scale) {
        return price == null ? 0 : scale.price(price, unit(line.goods()), RoundingMode.CEILING);
    }

    private static long atLeastOne(@Nullable Quantity quantity, Scale scale) {
        return quantity == null ? 1 : Math.max(1, scale.steps(quantity, RoundingMode.CEILING));
    }

    private static int first(DeliveryWindow window) {
        return Math.toIntExact(window.from().toEpochDay());
    }

    private static int last(DeliveryWindow window) {
        return Math.toIntExact(window.to().toEpochDay());
    }
}
