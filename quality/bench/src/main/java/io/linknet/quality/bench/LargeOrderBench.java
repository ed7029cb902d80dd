package io.linknet.quality.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What a buyer and a clerk wait for with an order of thousands of lines: placed, opened, paged, confirmed, changed. */
final class LargeOrderBench {

    private static final int WARM_UP = 3;

    private final OrderTrade trade;
    private final int lines;
    private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

    LargeOrderBench(int lines) throws IOException, InterruptedException {
        this.trade = new OrderTrade(lines);
        this.lines = lines;
    }

    /** One kind of work, one client, with what each round of it took. */
    Map<String, Measured> run(int rounds) throws Exception {
        for (var round = 0; round < WARM_UP; round++) {
            once();
        }
        nanos.clear();
        for (var round = 0; round < rounds; round++) {
            once();
        }
        var measured = new LinkedHashMap<String, Measured>();
        nanos.forEach((work, taken) -> measured.put(work, measured(taken)));
        return measured;
    }

    private void once() throws Exception {
        var id = timed("place", () -> trade.buy("?firstLines=0", "", trade.order()))
                .path("id")
                .asText();
        timed("open", () -> trade.read("/" + id + "?firstLines=50"));
        timed("last page", () -> trade.read("/" + id + "/lines?limit=50&after=" + (lines - 50)));
        timed("open lines", () -> trade.read("/" + id + "/lines?limit=50&state=OPEN&text=chili"));
        timed("whole", () -> trade.read("/" + id));
        timed("list", () -> trade.read("?firstLines=3&limit=30"));
        timed(
                "confirm all",
                () -> trade.sell(
                        "PUT", "/" + id + "/answer?firstLines=0", "1", "{\"rest\":{\"answer\":\"ACCEPTED\"}}"));
        var change = "{\"kind\":\"CHANGE\",\"lines\":[{\"line\":" + lines
                + ",\"unitPrice\":{\"amount\":\"15\",\"currency\":\"CNY\"}}]}";
        var proposal = timed("propose", () -> trade.buy("/" + id + "/proposals", "2", change))
                .path("id")
                .asText();
        timed("accept", () -> trade.sell("POST", "/" + id + "/proposals/" + proposal + "/acceptance", "1", ""));
    }

    private <T> T timed(String work, Callable<T> request) throws Exception {
        var start = System.nanoTime();
        var answer = request.call();
        nanos.computeIfAbsent(work, any -> new ArrayList<>()).add(System.nanoTime() - start);
        return answer;
    }

    private static Measured measured(List<Long> taken) {
        var all = taken.stream().mapToLong(Long::longValue).toArray();
        return new Measured(taken.stream().mapToLong(Long::longValue).sum() / 1e9, all, 0);
    }
}
