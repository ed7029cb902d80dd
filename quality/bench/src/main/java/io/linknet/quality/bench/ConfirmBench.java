package io.linknet.quality.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Places five-line orders, then confirms just these, each kind of request on its own, beside pgbench with the same SQL.
 *
 * <p>{@link OrdersBench} tells how many orders go through; this tells how long a buyer and a clerk wait for each answer.
 */
final class ConfirmBench {

    private final OrderTrade trade;
    private final Queue<OrderTrade.Placed> waiting = new ConcurrentLinkedQueue<>();

    ConfirmBench() throws IOException, InterruptedException {
        trade = new OrderTrade(OrderRow.LINES);
    }

    List<OrderRow> run(List<Integer> clients, int seconds, int warmUp) throws Exception {
        Load.times(8, warmUp, this::place);
        Load.times(8, waiting.size(), this::confirm);
        var rows = new ArrayList<OrderRow>();
        for (var count : clients) {
            var best = limits(count, seconds);
            rows.add(new OrderRow("place", count, Load.forSeconds(count, seconds, this::place), best.place()));
            rows.add(new OrderRow("confirm", count, Load.times(count, waiting.size(), this::confirm), best.confirm()));
        }
        return rows;
    }

    private record Limits(double place, double confirm) {}

    private static Limits limits(int clients, int seconds) throws Exception {
        var place = PgBench.with("place.sql");
        var confirm = PgBench.with("next-placed.sql", "confirm.sql");
        if (place.isEmpty() || confirm.isEmpty()) {
            return new Limits(Double.NaN, Double.NaN);
        }
        var tables = new BenchTables();
        try {
            var placed = place.get().rate(clients, seconds);
            var each = tables.number() / clients;
            return new Limits(placed, confirm.get().rateOf(clients, each));
        } finally {
            tables.drop();
        }
    }

    private boolean place() throws IOException, InterruptedException {
        return waiting.add(trade.place());
    }

    private boolean confirm() throws IOException, InterruptedException {
        var next = waiting.poll();
        if (next == null) {
            return false;
        }
        trade.confirm(next);
        return true;
    }
}
