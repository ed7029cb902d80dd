package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** The weeks before the story: enough trade that lists and charts look alive, some of it not finished. */
final class History {

    private final Network network;
    private final Trade trade;
    private final Money money;
    private final Narrator narrator;
    private final Options options;
    private final LocalDate today;

    History(Network network, Trade trade, Money money, Narrator narrator, Options options, LocalDate today) {
        this.network = network;
        this.trade = trade;
        this.money = money;
        this.narrator = narrator;
        this.options = options;
        this.today = today;
    }

    void play() {
        for (var week = options.weeks(); week >= 1; week--) {
            var cooperative = Network.COOPERATIVES.get(week % Network.COOPERATIVES.size());
            trade(week, cooperative, neighbour(cooperative));
            narrator.say("第 %d 周前的交易已入账", "the trade of %d weeks ago is in", week);
        }
    }

    /** Another cooperative with the same crop, so that a pool has something to divide. */
    private static Network.Cooperative neighbour(Network.Cooperative one) {
        return Network.COOPERATIVES.stream()
                .filter(other -> other.material().equals(one.material()) && !other.equals(one))
                .findFirst()
                .orElse(one);
    }

    private void trade(int week, Network.Cooperative one, Network.Cooperative other) {
        var label = " week " + week + " ";
        var random = new Random(options.seed() + week);
        var from = today.plusDays(2);
        var asked = 2000 + 100 * random.nextInt(20);
        var demand = trade.postDemand(
                label,
                "第" + week + "批备料 " + one.place(),
                from,
                from.plusDays(10),
                List.of(new Trade.Wanted(one.material(), asked, "75")));
        var pool = trade.poolOf(network.buyer(), demand);
        var line = demand.path("lines").path(0);
        trade.pledge(label, one.alias(), pool, line, asked * 6 / 10, price(random));
        if (!other.equals(one)) {
            trade.pledge(label, other.alias(), pool, line, asked * 7 / 10, price(random));
        }
        var orders = trade.clear(label, pool);
        for (var cooperative : List.of(one, other)) {
            var order = orders.get(network.memberId(cooperative.alias()));
            if (order != null && (cooperative.equals(one) || !other.equals(one))) {
                fulfil(label, week, cooperative, order, random);
            }
        }
    }

    private static String price(Random random) {
        return "%d.%d".formatted(20 + random.nextInt(20), random.nextInt(10));
    }

    /** The further back, the further along; the newest weeks are still on the way. */
    private void fulfil(String label, int week, Network.Cooperative cooperative, String order, Random random) {
        var share = BigDecimal.valueOf(80 + random.nextInt(21), 2);
        var answered = trade.answer(label, cooperative.alias(), order, List.of(share), today.plusDays(4));
        if (week == 1) {
            return;
        }
        var shipment = trade.ship(label, cooperative.alias(), answered, today.minusDays(3), today.plusDays(2));
        trade.drive(label, shipment.path("id").asText());
        if (week == 2) {
            return;
        }
        trade.receive(label, shipment, random.nextInt(3) == 0);
        if (week > 3) {
            settle(label, week, cooperative, shipment);
        }
    }

    private void settle(String label, int week, Network.Cooperative cooperative, JsonNode shipment) {
        var payable = money.confirmPayable(label, shipment.path("id").asText());
        var voucher = money.voucherOf(cooperative.alias(), payable.path("id").asText());
        if (week % 2 == 0) {
            var bank = week % 4 == 0 ? "bayu-bank" : "yujiang-bank";
            var application = money.apply(
                    label, cooperative.alias(), voucher.path("id").asText(), bank, Trade.amount(voucher.path("face")));
            money.finance(label, application.path("id").asText(), bank, "4.65", week > 4);
        }
    }
}
