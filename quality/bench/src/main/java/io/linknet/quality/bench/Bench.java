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
    private static final int LINES = 5_000;
    private static final int ROUNDS = 10;

    private final PrintStream out;
    private final boolean json;
    private final int seconds;
    private final int lines;
    private final int rounds;

    private Bench(PrintStream out, List<String> options) {
        this.out = out;
        this.json = options.contains("--json");
        this.seconds = number(options, "--seconds", SECONDS);
        this.lines = number(options, "--lines", LINES);
        this.rounds = number(options, "--rounds", ROUNDS);
    }

    private static int number(List<String> options, String name, int otherwise) {
        var at = options.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    /** Runs one benchmark; ends with 1 when it could not run, never because it was slow. */
    public static void main(String[] arguments) throws Exception {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        var name = arguments.length == 0 ? "" : arguments[0];
        var options = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (name) {
            case "orders" -> new Bench(out, options).orders();
            case "confirm" -> new Bench(out, options).confirm();
            case "large-order" -> new Bench(out, options).largeOrder();
            case "pooling" -> System.exit(pooling(out, options));
            default -> {
                out.println("benchmarks: orders [--seconds N]                (place and confirm orders of 5 lines)");
                out.println(
                        "            confirm [--seconds N]               (the same, each kind of request on its own)");
                out.println("            large-order [--lines N] [--rounds N] (one order of 5,000 lines)");
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
        } catch (OutOfMemoryError tooLarge) {
            out.println("pooling could not run: the problem is too large for the memory of this program");
            return 1;
        }
    }

    private void orders() throws Exception {
        print(
                "orders",
                "place and confirm an order of 5 lines (2 requests)",
                new OrdersBench().run(List.of(1, 8, 32), seconds, WARM_UP));
    }

    private void confirm() throws Exception {
        print(
                "confirm",
                "place an order of 5 lines; confirm it (1 request each)",
                new ConfirmBench().run(List.of(1, 8, 32), seconds, WARM_UP));
    }

    private void print(String bench, String what, List<OrderRow> rows) {
        if (!json) {
            out.println(bench + ": " + what);
            out.println(OrderRow.HEADINGS);
        }
        rows.forEach(row -> out.println(json ? row.asJson(bench) : row.asText()));
    }

    private void largeOrder() throws Exception {
        var measured = new LargeOrderBench(lines).run(rounds);
        if (!json) {
            out.println("large-order: an order of " + lines + " lines, " + rounds + " times, one client");
            out.println("work           p50 ms   max ms");
        }
        measured.forEach((work, taken) -> out.println(String.format(
                Locale.ROOT,
                json
                        ? "{\"bench\":\"large-order\",\"case\":\"%s\",\"value\":%.1f,\"unit\":\"ms\",\"max_ms\":%.1f,\"lines\":"
                                + lines + "}"
                        : "%-13s  %7.1f  %7.1f",
                work,
                taken.percentileMillis(0.5),
                taken.percentileMillis(1))));
    }
}
