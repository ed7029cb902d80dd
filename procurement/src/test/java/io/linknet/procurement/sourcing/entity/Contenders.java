package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.sourcing.entity.Contender.Facts;
import io.linknet.procurement.sourcing.entity.Contender.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers to compare. */
final class Contenders {

    static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    private Contenders() {}

    static Contender offer(int number, String price, String freight, int rank, int record, @Nullable Integer km) {
        return new Contender(
                id(number),
                new MemberId(id(number)),
                1,
                offer(1, "1000", price, freight),
                MORNING.plusSeconds(number),
                new Grade(rank, 3),
                new Facts(record, km));
    }

    static Offer offer(int line, String kilograms, String price, String freight) {
        return new Offer(
                line,
                "DRIED-CHILI",
                "A",
                Quantity.of(kilograms, "KGM"),
                UnitPrice.of(price, "CNY"),
                UnitPrice.of(freight, "CNY"),
                new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-10")),
                null);
    }

    static UUID id(int number) {
        return new UUID(0x4000L, 0x8000000000000000L + number);
    }
}
