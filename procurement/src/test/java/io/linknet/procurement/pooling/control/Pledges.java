package io.linknet.procurement.pooling.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.pooling.entity.ClearingSpec;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Gathered.Offered;
import io.linknet.procurement.pooling.entity.Gathered.Wanted;
import io.linknet.procurement.pooling.entity.ObjectiveName;
import io.linknet.procurement.pooling.entity.PricingName;
import io.linknet.procurement.pooling.entity.RuleName;
import io.linknet.procurement.pooling.entity.Solved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked and pledged, as the tests speak of it: dried chilli in kilograms, November 2026. */
final class Pledges {

    static final DeliveryWindow WEEK = new DeliveryWindow(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-29"));
    static final UUID DEMAND = new UUID(0x0190_0000_0000_7000L, 0xb01);

    /** From Shizhu and from Fuling to Changshou. */
    static final List<Gathered.Way> WAYS =
            List.of(new Gathered.Way("500240", "500115", 130), new Gathered.Way("500102", "500115", 40));

    private Pledges() {}

    static Wanted ask(String kilograms) {
        return ask(1, kilograms, null);
    }

    static Wanted askWithLot(String kilograms, String lot) {
        return ask(1, kilograms, kilograms(lot));
    }

    static Wanted ask(int line, String kilograms, @Nullable Quantity lot) {
        return ask(DEMAND, line, kilograms, lot);
    }

    static Wanted ask(UUID demand, int line, String kilograms, @Nullable Quantity lot) {
        return new Wanted(
                demand,
                new MemberId(new UUID(9, 1)),
                line,
                "DRIED-CHILI",
                2,
                kilograms(kilograms),
                WEEK,
                price("30"),
                lot,
                null,
                2,
                null,
                Gathered.Haul.NONE);
    }

    /** The ask of some leader, as urgent as that, in such packs, fetched so. */
    static Wanted ask(int leader, int line, String kilograms, int priority, @Nullable String pack, Gathered.Haul haul) {
        var like = ask(line, kilograms, null);
        return new Wanted(
                like.demandId(),
                new MemberId(new UUID(9, leader)),
                line,
                like.materialCode(),
                like.gradeRank(),
                like.quantity(),
                like.window(),
                like.ceiling(),
                null,
                null,
                priority,
                pack == null ? null : kilograms(pack),
                haul);
    }

    static Offered from(String district, Offered offer) {
        return new Offered(
                offer.lineId(),
                offer.pledgeId(),
                offer.cooperative(),
                offer.demandId(),
                offer.line(),
                offer.materialCode(),
                offer.gradeRank(),
                offer.quantity(),
                offer.available(),
                offer.lowestPrice(),
                offer.minimumLot(),
                offer.households(),
                offer.recordPercent(),
                district);
    }

    static Offered offer(int number, String kilograms) {
        return offer(number, kilograms, "28", WEEK, 1);
    }

    static Offered offer(int number, String kilograms, String price, DeliveryWindow days, int gradeRank) {
        return offer(number, kilograms, price, days, gradeRank, 1, 100);
    }

    static Offered offer(
            int number, String kilograms, String price, DeliveryWindow days, int grade, int households, int record) {
        return new Offered(
                new UUID(8, number),
                new UUID(0x0190_0000_0000_7000L, number),
                cooperative(number),
                DEMAND,
                1,
                "DRIED-CHILI",
                grade,
                kilograms(kilograms),
                days,
                price(price),
                null,
                households,
                record,
                "500240");
    }

    static MemberId cooperative(int number) {
        return new MemberId(new UUID(7, number));
    }

    static Solved clear(Wanted ask, List<Offered> offers) {
        return clear(RuleName.PROPORTIONAL, false, List.of(ask), offers);
    }

    static Solved clear(RuleName rule, boolean joint, List<Wanted> asks, List<Offered> offers, MemberId... first) {
        var gathered = new Gathered(new UUID(6, 1), Currency.getInstance("CNY"), joint, asks, offers, WAYS);
        var spec = new ClearingSpec(rule, ObjectiveName.MOST_COVERED, PricingName.AS_PLEDGED, Set.of(first));
        return new RuleBook().solve(gathered, spec, false, (stage, percent) -> {});
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
