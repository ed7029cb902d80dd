package io.linknet.quality.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Places and confirms five-line orders over HTTP, beside pgbench with the same SQL on the same server.
 *
 * <p>One operation is two requests, so one pgbench transaction pair (place, confirm) is the limit that the ratio tells.
 */
final class OrdersBench {

    private final OrderTrade trade;

    OrdersBench() throws IOException, InterruptedException {
        trade = new OrderTrade(OrderRow.LINES);
    }

    List<OrderRow> run(List<Integer> clients, int seconds, int warmUp) throws Exception {
        var rows = new ArrayList<OrderRow>();
        rows.add(new OrderRow("cold", 1, Load.times(1, 20, this::placeAndConfirm), Double.NaN));
        Load.times(8, warmUp, this::placeAndConfirm);
        var limit = PgBench.with("place.sql", "confirm.sql");
        var tables = new BenchTables();
        try {
            for (var count : clients) {
                var best = limit.isPresent() ? limit.get().rate(count, seconds) : Double.NaN;
                rows.add(new OrderRow("warm", count, Load.forSeconds(count, seconds, this::placeAndConfirm), best));
            }
        } finally {
            tables.drop();
        }
        return rows;
    }

    private boolean placeAndConfirm() throws IOException, InterruptedException {
        trade.confirm(trade.place());
        return true;
    }
}
