package io.linknet.quality.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import io.linknet.procurement.clearing.boundary.VerifyClearing;
import io.linknet.procurement.clearing.control.ClearMarket;
import io.linknet.procurement.clearing.control.ClearingResult;
import io.linknet.procurement.clearing.control.Disclosure;
import io.linknet.procurement.clearing.control.FairnessRule;
import io.linknet.procurement.clearing.control.Market;
import io.linknet.procurement.clearing.control.PublishClearing;
import io.linknet.procurement.clearing.control.Rules;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * The clearing from offers to checked certificate, beside OR-Tools alone on the same pairs in the same run; or the optimal
 * cost of DIMACS files. Needs no running product.
 */
final class PoolingBench {

    /** How much smaller the pool is by which the product warms up; below so many offers a pool is cleared at once. */
    private static final int WARM_UP = 4;

    private static final int LEAST_OF_A_JOB = 2_500;
    private static final int BARE_RUNS = 3;

    private final PrintStream out;
    private final boolean json;

    PoolingBench(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void files(List<String> names) throws IOException {
        for (var name : names) {
            var begun = System.nanoTime();
            var cost = DimacsCase.solve(DimacsFile.read(Path.of(name)));
            var seconds = seconds(begun);
            var file = String.valueOf(Path.of(name).getFileName());
            if (json) {
                out.printf(
                        Locale.ROOT,
                        "{\"bench\":\"pooling\",\"case\":\"%s\",\"value\":%s,\"unit\":\"cost\",\"feasible\":%s,"
                                + "\"proven\":%s,\"seconds\":%.3f}%n",
                        file.replace("\\", "\\\\").replace("\"", "\\\""),
                        cost.map(BigInteger::toString).orElse("null"),
                        cost.isPresent(),
                        cost.isPresent(),
                        seconds);
            } else {
                out.printf(
                        Locale.ROOT,
                        "%s: %s (%.3f s)%n",
                        file,
                        cost.map(value -> "optimal cost " + value + ", proven by node prices")
                                .orElse("infeasible"),
                        seconds);
            }
        }
    }

    void generated(int offers, int lines, List<FairnessRule> rules) throws IOException {
        var begun = System.nanoTime();
        var market = PoolingMarket.of(offers, lines);
        var load = seconds(begun);
        if (!json) {
            out.printf(Locale.ROOT, "pooling: %,d offers x %,d lines, generated in %.1f s%n", offers, lines, load);
            out.println("rule            pairs   clear s  publish s  check s  total s  bare s  ratio");
        }
        var bare = -1.0;
        for (var rule : rules) {
            bare = run(market, rule, bare);
        }
    }

    /**
     * The running product, from pledges in its database to published orders, beside OR-Tools alone on the same pairs. Only the file
     * of LEAST_COST tells what each pair costs; the other rules are held against the same made-up market, or against nothing.
     * A smaller pool goes before, so that the product's code is warm; a service does not start for each clearing.
     */
    void product(int offers, int lines, List<FairnessRule> rules) throws IOException, InterruptedException {
        if (!json) {
            out.println("pooling through the product: the job loads, clears, proves, writes back and tells");
            out.println(
                    "rule            offers   lines    pairs   seed s    try s  clear s  publish s  orders  bare s  ratio");
        }
        warm(offers, lines, rules.get(0));
        var bare = Double.NaN;
        for (var rule : rules) {
            var file = Files.createTempFile("clearing", ".json");
            try {
                var times = new PoolingThroughProduct().run(offers, lines, rule, file);
                check(file);
                bare = rule == FairnessRule.LEAST_COST ? medianOfBare(file) : bare;
                tell(rule, times, PublishedPairs.read(file).pairs(), bare);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void warm(int offers, int lines, FairnessRule rule) throws IOException, InterruptedException {
        var file = Files.createTempFile("clearing", ".json");
        try {
            new PoolingThroughProduct()
                    .run(Math.max(LEAST_OF_A_JOB, offers / WARM_UP), Math.max(1, lines / WARM_UP), rule, file);
        } finally {
            Files.delete(file);
        }
    }

    private void tell(FairnessRule rule, PoolingThroughProduct.Times times, int pairs, double bare) {
        if (json) {
            out.printf(
                    Locale.ROOT,
                    "{\"bench\":\"pooling\",\"case\":\"product-%dx%d-%s\",\"value\":%.3f,\"unit\":\"s\",\"best\":%s,"
                            + "\"ratio\":%s,\"pairs\":%d,\"dry_run_s\":%.3f,\"publish_s\":%.3f,\"orders\":%d,\"seed_s\":%.1f,"
                            + "\"seconds\":%.3f}%n",
                    times.offers(),
                    times.lines(),
                    rule,
                    times.clear(),
                    known(bare, "null"),
                    known(times.clear() / bare, "null"),
                    pairs,
                    times.tried(),
                    times.publish(),
                    times.orders(),
                    times.seed(),
                    times.clear());
            return;
        }
        out.printf(
                Locale.ROOT,
                "%-13s %,8d  %,6d  %,7d  %7.1f  %7.2f  %7.2f  %9.2f  %6d  %6s  %5s%n",
                rule,
                times.offers(),
                times.lines(),
                pairs,
                times.seed(),
                times.tried(),
                times.clear(),
                times.publish(),
                times.orders(),
                known(bare, "-"),
                known(times.clear() / bare, "-"));
    }

    private static String known(double number, String otherwise) {
        return Double.isNaN(number) ? otherwise : String.format(Locale.ROOT, "%.2f", number);
    }

    private static void check(Path file) throws IOException {
        var said = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        if (VerifyClearing.run(new String[] {file.toString()}, said, "en") != 0) {
            throw new IllegalStateException("the certificate does not hold");
        }
    }

    /** Runs the bare solver first where it has not run yet; tells both. */
    private double run(Market market, FairnessRule rule, double known) throws IOException {
        var begun = System.nanoTime();
        var result = new ClearMarket().clear(market, Rules.of(rule));
        var clear = seconds(begun);
        var file = Files.createTempFile("clearing", ".json");
        try {
            begun = System.nanoTime();
            try (var to = Files.newOutputStream(file)) {
                PublishClearing.write(result, Disclosure.whole(), to);
            }
            var publish = seconds(begun);
            begun = System.nanoTime();
            check(file);
            var check = seconds(begun);
            var bare = known < 0 ? bare(file) : known;
            tell(rule, result, new double[] {clear, publish, check, bare});
            return bare;
        } finally {
            Files.delete(file);
        }
    }

    private void tell(FairnessRule rule, ClearingResult result, double[] took) {
        var total = took[0] + took[1] + took[2];
        if (json) {
            out.printf(
                    Locale.ROOT,
                    "{\"bench\":\"pooling\",\"case\":\"%dx%d-%s\",\"value\":%.3f,\"unit\":\"s\",\"best\":%.3f,\"ratio\":%.3f,"
                            + "\"pairs\":%d,\"clear_s\":%.3f,\"publish_s\":%.3f,\"check_s\":%.3f,\"seconds\":%.3f}%n",
                    result.market().offers().size(),
                    result.market().lines().size(),
                    rule,
                    total,
                    took[3],
                    total / took[3],
                    result.pairs(),
                    took[0],
                    took[1],
                    took[2],
                    total);
            return;
        }
        out.printf(
                Locale.ROOT,
                "%-13s %,8d  %8.2f  %9.2f  %7.2f  %7.2f  %6.2f  %5.2f%n",
                rule,
                result.pairs(),
                took[0],
                took[1],
                took[2],
                total,
                took[3],
                total / took[3]);
    }

    private static double bare(Path file) throws IOException {
        return bare(PublishedPairs.read(file));
    }

    /** Its time varies by half on a busy machine, so the middle of three counts. */
    private static double medianOfBare(Path file) throws IOException {
        var network = PublishedPairs.read(file);
        return DoubleStream.generate(() -> bare(network))
                .limit(BARE_RUNS)
                .sorted()
                .skip(BARE_RUNS / 2)
                .findFirst()
                .orElseThrow();
    }

    /** OR-Tools on all pairs as one network: most covered at least cost, no priorities, no shares, no proof. */
    private static double bare(PublishedPairs network) {
        Loader.loadNativeLibraries();
        var begun = System.nanoTime();
        var solver = new MinCostFlow(network.nodes(), network.arcs());
        try {
            network.into(solver);
            var status = solver.solveMaxFlowWithMinCost();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("the bare solver says " + status);
            }
            return seconds(begun);
        } finally {
            solver.delete();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
