package io.linknet.procurement.clearing.control;

import io.linknet.procurement.clearing.entity.Claims;
import io.linknet.procurement.clearing.entity.FlowSolver;
import io.linknet.procurement.clearing.entity.Graph;
import io.linknet.procurement.clearing.entity.Lotting;
import io.linknet.procurement.clearing.entity.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Clears a market under rules: most demand covered, then fair, then cheapest; same market, same result, in whatever order
 * it is given. Touches no database and no clock; any thread, one market at a time each.
 */
public final class ClearMarket {

    /** Up to so many pairs, lots are mended one pair at a time. */
    private static final int SMALL = 20_000;

    private static final int SMALL_ROUNDS = 500;
    private static final int LARGE_ROUNDS = 6;

    private final FlowSolver solver;

    /** With the solver of the product. */
    public ClearMarket() {
        this(new OrToolsFlow());
    }

    ClearMarket(FlowSolver solver) {
        this.solver = solver;
    }

    /** Clears without telling anybody how far it is. */
    public ClearingResult clear(Market market, Rules rules) {
        return clear(market, rules, Progress.SILENT);
    }

    /**
     * Clears, the materials beside each other on all cores: they share nothing.
     *
     * @throws ArithmeticException if quantities or prices are too large to be handled exactly
     * @throws java.util.concurrent.CancellationException if {@code progress} ends it
     */
    public ClearingResult clear(Market market, Rules rules, Progress progress) {
        var scale = Scale.of(market);
        var parts = Pairing.parts(market, rules, scale);
        var cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var solving = parts.stream()
                    .map(part -> CompletableFuture.supplyAsync(() -> solve(part.get(), rules), cores))
                    .toList();
            return new ClearingResult(market, rules, scale, inTurn(solving, progress));
        } finally {
            cores.shutdownNow();
        }
    }

    private static List<PartResult> inTurn(List<CompletableFuture<PartResult>> solving, Progress progress) {
        var results = new ArrayList<PartResult>();
        for (var part : solving) {
            progress.at(results.size(), solving.size());
            results.add(result(part));
        }
        return List.copyOf(results);
    }

    private static PartResult result(CompletableFuture<PartResult> part) {
        try {
            return part.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private PartResult solve(Part part, Rules rules) {
        var claims = Competing.claims(rules.fairness(), part.offers(), part.has());
        var best = Solution.of(part.graph(), claims, solver);
        var lotting = lotting(part);
        var given = lotting.binds() ? withLots(part, claims, best, lotting) : best.flow();
        return new PartResult(part, best, lotting, given);
    }

    private static Lotting lotting(Part part) {
        var graph = part.graph();
        var offer = graph.offerOfPair();
        var lot = new long[graph.pairs()];
        var pack = new long[graph.pairs()];
        for (var pair = 0; pair < graph.pairs(); pair++) {
            var has = part.has().get(offer[pair]);
            var wants = part.wants().get(graph.line()[pair]);
            lot[pair] = Eligibility.lot(has, wants);
            pack[pair] = has.pack() > 1 ? has.pack() : wants.pack();
        }
        return new Lotting(lot, pack);
    }

    /**
     * Takes the pairs that fall short of their lot out, the smallest pledge first, and clears the rest again, so that what
     * they had goes to the others by the same rule; what is left after the last round is rounded and filled up.
     */
    private long[] withLots(Part part, @Nullable Claims claims, Solution best, Lotting lotting) {
        var graph = part.graph();
        var seniority = Competing.seniority(part.offers());
        var kept = new boolean[graph.pairs()];
        Arrays.fill(kept, true);
        var flow = best.flow();
        var small = graph.pairs() <= SMALL;
        for (var round = 0; round < (small ? SMALL_ROUNDS : LARGE_ROUNDS); round++) {
            var broken = lotting.broken(graph, flow, seniority);
            if (broken.length == 0) {
                break;
            }
            for (var at = 0; at < (small ? 1 : (broken.length + 1) / 2); at++) {
                kept[broken[at]] = false;
            }
            flow = spread(
                    graph, kept, Solution.of(graph.only(kept), claims, solver).flow());
        }
        return lotting.repair(graph, flow);
    }

    private static long[] spread(Graph graph, boolean[] kept, long[] flow) {
        var whole = new long[graph.pairs()];
        var at = 0;
        for (var pair = 0; pair < whole.length; pair++) {
            whole[pair] = kept[pair] ? flow[at++] : 0;
        }
        return whole;
    }
}
