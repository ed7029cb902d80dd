package io.linknet.quality.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code ./linknet bench NAME [options] [FILE...]}. */
public final class Bench {

    private static final int SECONDS = 10;
    private static final int WARM_UP = 3_000;

    private final PrintStream out;
    private final boolean json;
    private final int seconds;

    private Bench(PrintStream out, List<String> options) {
        this.out = out;
        this.json = options.contains("--json");
        var at = options.indexOf("--seconds");
        this.seconds = at < 0 ? SECONDS : Integer.parseInt(options.get(at + 1));
    }

    /** Runs one benchmark; ends with 1 when it could not run, never because it was slow. */
    public static void main(String[] arguments) throws Exception {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        var name = arguments.length == 0 ? "" : arguments[0];
        var options = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (name) {
            case "orders" -> new Bench(out, options).orders();
            case "pooling" -> System.exit(pooling(out, options));
            default -> {
                out.println("benchmarks: orders [--seconds N]");
                out.println(
                        "            pooling [--offers N --demands M] [--rule RULE] | FILE...   (DIMACS, plain or .gz)");
                out.println(
                        "            pooling --product [--offers N --demands M] [--rule RULE]   (the running product)");
                out.println("options: --json");
                System.exit(2);
            }
        }
    }

    private static int pooling(PrintStream out, List<String> options) {
        try {
            var given = PoolingOptions.of(options);
            var bench = new PoolingBench(out, given.json());
            if (given.product()) {
                bench.product(given.offers(), given.demands(), given.rules());
            } else if (given.files().isEmpty()) {
                bench.generated(given.offers(), given.demands(), given.rules());
            } else {
                bench.files(given.files());
            }
            return 0;
        } catch (IllegalArgumentException unclear) {
            out.println(unclear.getMessage());
            return 2;
        } catch (IOException | InterruptedException | ArithmeticException failed) {
            out.println("pooling could not run: " + failed.getMessage());
            return 1;
        }
    }

    private void orders() throws Exception {
        var rows = new OrdersBench().run(List.of(1, 8, 32), seconds, WARM_UP);
        if (!json) {
            out.println("orders: place and confirm an order of 5 lines (2 requests)");
            out.println("state  clients  orders/s   p50 ms   p99 ms  failed  pgbench/s  ratio");
        }
        rows.forEach(row -> out.println(json ? asJson(row) : asText(row)));
    }

    private static String asText(OrdersBench.Row row) {
        var measured = row.measured();
        return String.format(
                Locale.ROOT,
                "%-5s  %7d  %8.1f  %7.1f  %7.1f  %6d  %9.1f  %5.2f",
                row.state(),
                row.clients(),
                measured.rate(),
                measured.percentileMillis(0.5),
                measured.percentileMillis(0.99),
                measured.failures(),
                row.limit(),
                row.ratio());
    }

    private static String asJson(OrdersBench.Row row) {
        var measured = row.measured();
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"orders\",\"case\":\"%s-%d\",\"value\":%.1f,\"unit\":\"orders/s\",\"best\":%s,\"ratio\":%s,"
                        + "\"p50_ms\":%.2f,\"p99_ms\":%.2f,\"failed\":%d,\"seconds\":%.1f}",
                row.state(),
                row.clients(),
                measured.rate(),
                number(row.limit()),
                number(row.ratio()),
                measured.percentileMillis(0.5),
                measured.percentileMillis(0.99),
                measured.failures(),
                measured.seconds());
    }

    /** JSON has no "not a number". */
    private static String number(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.3f", value);
    }
}
