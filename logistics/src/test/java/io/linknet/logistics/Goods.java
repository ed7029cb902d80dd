package io.linknet.logistics;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.logistics.gs1.Gtin;
import io.linknet.logistics.gs1.Sscc;
import io.linknet.logistics.order.entity.OrderedLine;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.Shipment;
import io.linknet.logistics.shipment.entity.ShipmentDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the tests ship: chillies of Shizhu for the hot-pot maker. */
public final class Goods {

    public static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    public static final MemberId BUYER = MemberId.of("01990000-0000-7000-8000-000000000001");
    public static final MemberId SELLER = MemberId.of("01990000-0000-7000-8000-000000000002");
    public static final MemberId CARRIER = MemberId.of("01990000-0000-7000-8000-000000000017");
    public static final MemberId STRANGER = MemberId.of("01990000-0000-7000-8000-000000000003");
    public static final UUID ORDER = UUID.fromString("01990000-0000-7000-8000-000000000d01");
    public static final UUID LOT_1 = UUID.fromString("01990000-0000-7000-8000-000000000e01");
    public static final UUID LOT_2 = UUID.fromString("01990000-0000-7000-8000-000000000e02");
    public static final Gtin CHILLI = new Gtin("2050000000010");

    private Goods() {}

    public static Quantity kg(String amount) {
        return Quantity.of(amount, "KGM");
    }

    public static OrderedLine orderedLine(String kilograms, String tolerancePercent) {
        return new OrderedLine(
                ORDER,
                1,
                "PO-2026-000001",
                BUYER,
                SELLER,
                new OrderedLine.Item("DRIED-CHILI", "石柱红干辣椒", "Dried red chilli", CHILLI, "A"),
                kg(kilograms),
                new DeliveryWindow(TODAY, TODAY.plusDays(7)),
                "长寿工厂",
                new BigDecimal(tolerancePercent));
    }

    /** 1,800 kg of lot 1 and 1,200 kg of lot 2. */
    public static Shipment shipment() {
        var lots = List.of(
                new Consignment.ShippedLot(
                        LOT_1, "SHIZHU-261120-001", kg("1800"), LocalDate.parse("2026-11-18"), "石柱县三河镇"),
                new Consignment.ShippedLot(
                        LOT_2, "SHIZHU-261120-002", kg("1200"), LocalDate.parse("2026-11-19"), "石柱县悦崃镇"));
        var line = new Consignment.Line(
                ORDER,
                1,
                2,
                "PO-2026-000001",
                "DRIED-CHILI",
                "石柱红干辣椒",
                "Dried red chilli",
                CHILLI,
                "A",
                kg("3000"),
                lots);
        var draft = new ShipmentDraft(SELLER, BUYER, CARRIER, "渝A12345", "长寿工厂", TODAY.plusDays(3), List.of(line));
        return new Shipment("SH-2026-000001", Sscc.next("6939900000022", 1), draft, "clerk", NOW);
    }
}
