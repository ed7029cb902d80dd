package io.linknet.quality.bench;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.clearing.control.Carriage;
import io.linknet.procurement.clearing.control.DemandLine;
import io.linknet.procurement.clearing.control.Goods;
import io.linknet.procurement.clearing.control.Lots;
import io.linknet.procurement.clearing.control.Market;
import io.linknet.procurement.clearing.control.Offer;
import io.linknet.procurement.clearing.control.Standing;
import io.linknet.procurement.clearing.control.Ways;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** A season of made-up trade, the same for the same sizes: 40 districts, one material for each 1,000 lines. */
final class PoolingMarket {

    private static final LocalDate SEASON = LocalDate.of(2030, 1, 1);
    private static final int DAYS = 300;
    private static final int DISTRICTS = 40;
    private static final int LINES_OF_A_MATERIAL = 1_000;

    private final Random random = new Random(20_300_101L);
    private final int offers;
    private final int lines;
    private final int materials;

    private PoolingMarket(int offers, int lines) {
        this.offers = offers;
        this.lines = lines;
        materials = Math.max(1, lines / LINES_OF_A_MATERIAL);
    }

    static Market of(int offers, int lines) {
        return new PoolingMarket(offers, lines).market();
    }

    private Market market() {
        return new Market(
                Currency.getInstance("CNY"),
                IntStream.range(0, offers).mapToObj(this::offer).toList(),
                IntStream.range(0, lines).mapToObj(this::line).toList(),
                new Ways(ways()));
    }

    private Offer offer(int number) {
        var amount = 50 + random.nextInt(950);
        return new Offer(
                String.format(Locale.ROOT, "o%07d", number),
                new MemberId(new UUID(1, number)),
                goods(number, amount),
                window(3 + random.nextInt(14)),
                price(800 + random.nextInt(700)),
                Lots.ANY,
                new Standing(number, 1 + random.nextInt(3), random.nextInt(101), 1 + random.nextInt(60)));
    }

    private DemandLine line(int number) {
        var amount = (int) (410L * offers / lines * (50 + random.nextInt(100)) / 100);
        return new DemandLine(
                String.format(Locale.ROOT, "l%07d", number),
                goods(number, amount),
                window(7 + random.nextInt(14)),
                price(1_300 + random.nextInt(500)),
                Lots.ANY,
                1 + random.nextInt(3),
                new Carriage(price(5), price(1), 60),
                null);
    }

    private Goods goods(int number, int amount) {
        return new Goods(
                "M" + number % materials,
                1 + random.nextInt(3),
                Quantity.of(String.valueOf(amount), "KGM"),
                district(random.nextInt(DISTRICTS)));
    }

    private DeliveryWindow window(int days) {
        var from = SEASON.plusDays(random.nextInt(DAYS));
        return new DeliveryWindow(from, from.plusDays(days));
    }

    private static UnitPrice price(int fen) {
        return UnitPrice.of(java.math.BigDecimal.valueOf(fen, 2).toPlainString(), "CNY");
    }

    private static String district(int number) {
        return "D" + number;
    }

    private Map<Ways.Leg, Integer> ways() {
        var ways = new HashMap<Ways.Leg, Integer>();
        for (var from = 0; from < DISTRICTS; from++) {
            for (var to = from + 1; to < DISTRICTS; to++) {
                ways.put(new Ways.Leg(district(from), district(to)), 20 + random.nextInt(480));
            }
        }
        return ways;
    }
}
