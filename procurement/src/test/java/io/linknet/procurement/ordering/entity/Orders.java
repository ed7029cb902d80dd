package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** The order of the published examples, placed and answered. */
public final class Orders {

    private static final String PLACE = "重庆市长寿区晏家工业园";

    private Orders() {}

    public static PurchaseOrder placed() {
        var chili = new OrderedLine.Item("DRIED-CHILI", "石柱红干辣椒", "Dried red chilli (Shizhu)", "2050000000010", "B");
        var brush = new OrderedLine.Item("SItemNo011", "Pensel 20 mm", "Pensel 20 mm", null, null);
        var lines = List.of(
                line(1, chili, Quantity.of("3800", "KGM"), "28.5", "2026-12-10", "5", 1),
                line(2, brush, Quantity.of("15", "C62"), "15", "2026-12-05", "0", null));
        var draft = new OrderDraft(
                "PO-2026-000001",
                MemberId.of("01990000-0000-7000-8000-000000000001"),
                MemberId.of("01990000-0000-7000-8000-000000000002"),
                UUID.fromString("01990000-0000-7000-8000-000000000b01"),
                Currency.getInstance("CNY"),
                PLACE,
                DeliveryTerms.DAP,
                lines);
        return new PurchaseOrder(draft, "王敏", Instant.parse("2026-11-21T02:00:00Z"));
    }

    /** In part over two dates on the first line, rejected on the second. */
    public static PurchaseOrder answered() {
        var order = placed();
        var promises = List.of(promise("2000", "2026-12-03"), promise("1000", "2026-12-08"));
        order.answer(
                order.seller(),
                List.of(
                        new LineAnswer(1, Answer.PARTIAL, promises, null),
                        new LineAnswer(2, Answer.REJECTED, List.of(), "不生产")),
                LocalDate.parse("2026-11-21"));
        return order;
    }

    private static Promise promise(String kilograms, String date) {
        return new Promise(Quantity.of(kilograms, "KGM"), LocalDate.parse(date));
    }

    private static OrderedLine line(
            int number,
            OrderedLine.Item item,
            Quantity quantity,
            String price,
            String until,
            String tolerance,
            Integer demandLine) {
        return new OrderedLine(
                number,
                item,
                quantity,
                UnitPrice.of(price, "CNY"),
                new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse(until)),
                PLACE,
                new BigDecimal(tolerance),
                new BigDecimal(tolerance),
                true,
                demandLine);
    }
}
