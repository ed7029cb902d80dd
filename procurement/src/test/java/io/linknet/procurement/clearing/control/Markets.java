package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Markets of chilli to clear in tests. */
final class Markets {

    static final Currency CNY = Currency.getInstance("CNY");
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private Markets() {}

    static Offer offer(String id, long kilograms, String price) {
        return offer(id, kilograms, price, Standing.entered(Integer.parseInt(id.substring(1))));
    }

    static Offer offer(String id, long kilograms, String price, Standing standing) {
        return new Offer(
                id,
                new MemberId(new UUID(0, id.hashCode())),
                new Goods("CHILLI", 1, Quantity.of("" + kilograms, "KGM"), "500240"),
                days(0, 9),
                UnitPrice.of(price, "CNY"),
                Lots.ANY,
                standing);
    }

    static DemandLine line(String id, long kilograms, String ceiling) {
        return line(id, kilograms, ceiling, 1, Lots.ANY);
    }

    static DemandLine line(String id, long kilograms, String ceiling, int priority, Lots lots) {
        return new DemandLine(
                id,
                new Goods("CHILLI", 1, Quantity.of("" + kilograms, "KGM"), "500107"),
                days(0, 9),
                UnitPrice.of(ceiling, "CNY"),
                lots,
                priority,
                Carriage.FREE,
                null);
    }

    static DeliveryWindow days(int from, int to) {
        return new DeliveryWindow(DAY.plusDays(from), DAY.plusDays(to));
    }

    static Market market(List<Offer> offers, List<DemandLine> lines) {
        return new Market(CNY, offers, lines, Ways.UNKNOWN);
    }

    /** Small and tangled: windows, grades and ceilings leave about half of the pairs; lots where asked for. */
    static Market tangled(long seed, int offers, int lines, boolean lots) {
        var random = new Random(seed);
        return market(
                IntStream.range(0, offers)
                        .mapToObj(at -> tangledOffer(random, at, lots))
                        .toList(),
                IntStream.range(0, lines)
                        .mapToObj(at -> tangledLine(random, at, lots))
                        .toList());
    }

    private static Offer tangledOffer(Random random, int at, boolean lots) {
        var from = random.nextInt(20);
        return new Offer(
                "o" + at,
                new MemberId(new UUID(1, at)),
                new Goods("CHILLI", 1 + random.nextInt(3), Quantity.of("" + random.nextInt(13), "KGM"), "D" + at % 3),
                days(from, from + random.nextInt(10)),
                UnitPrice.of("" + (5 + random.nextInt(8)), "CNY"),
                lots && random.nextBoolean() ? new Lots(kilograms(2 + random.nextInt(3)), null) : Lots.ANY,
                new Standing(100 - at, 1 + random.nextInt(3), random.nextInt(101), 1 + random.nextInt(4)));
    }

    private static DemandLine tangledLine(Random random, int at, boolean lots) {
        var from = random.nextInt(20);
        return new DemandLine(
                "l" + at,
                new Goods("CHILLI", 1 + random.nextInt(3), Quantity.of("" + random.nextInt(16), "KGM"), "D" + at % 3),
                days(from, from + 3 + random.nextInt(10)),
                UnitPrice.of("" + (8 + random.nextInt(6)), "CNY"),
                lots && random.nextBoolean() ? new Lots(null, kilograms(2)) : Lots.ANY,
                1 + random.nextInt(3),
                new Carriage(UnitPrice.of("0." + random.nextInt(10), "CNY"), null, null),
                null);
    }

    private static Quantity kilograms(int amount) {
        return Quantity.of("" + amount, "KGM");
    }
}
