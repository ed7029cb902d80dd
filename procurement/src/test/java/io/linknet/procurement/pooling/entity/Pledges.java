package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Asks and offers as the tests speak of them: dried chilli in kilograms, November 2026. */
final class Pledges {

    static final DeliveryWindow WEEK = new DeliveryWindow(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-29"));

    private Pledges() {}

    static Ask ask(String kilograms) {
        return new Ask(1, kilograms(kilograms), WEEK, price("30"), 2, null);
    }

    static Ask askWithLot(String kilograms, String lot) {
        return new Ask(1, kilograms(kilograms), WEEK, price("30"), 2, kilograms(lot));
    }

    static Offer offer(int number, String kilograms) {
        return offer(number, kilograms, "28", WEEK, 1);
    }

    static Offer offer(int number, String kilograms, String price, DeliveryWindow days, int gradeRank) {
        return new Offer(
                new UUID(0x0190_0000_0000_7000L, number),
                new MemberId(new UUID(7, number)),
                1,
                kilograms(kilograms),
                days,
                price(price),
                gradeRank,
                null);
    }

    static Quantity kilograms(String amount) {
        return new Quantity(new BigDecimal(amount), Unit.KILOGRAM);
    }

    static UnitPrice price(String amount) {
        return UnitPrice.of(amount, "CNY");
    }

    static DeliveryWindow days(String from, String to) {
        return new DeliveryWindow(LocalDate.parse(from), LocalDate.parse(to));
    }
}
