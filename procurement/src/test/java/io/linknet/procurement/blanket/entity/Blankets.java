package io.linknet.procurement.blanket.entity;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** The blanket order of the published example: 60,000 kg over a year, 500 kg at least. */
public final class Blankets {

    static final MemberId BUYER = MemberId.of("01990000-0000-7000-8000-000000000001");
    static final MemberId SELLER = MemberId.of("01990000-0000-7000-8000-000000000002");
    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    private Blankets() {}

    public static BlanketOrder offered() {
        var item = new BlanketDraft.Item("DRIED-CHILI", "石柱红干辣椒", "Dried red chilli (Shizhu)", "B");
        var line = new BlanketDraft.Line(
                1, item, Quantity.of("60000", "KGM"), Quantity.of("0.5", "TNE"), UnitPrice.of("28.5", "CNY"));
        var draft = new BlanketDraft(
                "BO-2026-000001",
                BUYER,
                SELLER,
                Currency.getInstance("CNY"),
                "重庆市长寿区",
                DeliveryTerms.DAP,
                new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse("2027-11-30")),
                List.of(line));
        return new BlanketOrder(draft, "王敏", NOW);
    }

    static BlanketOrder agreed() {
        var blanket = offered();
        blanket.agree(SELLER, "马丽", NOW);
        return blanket;
    }
}
