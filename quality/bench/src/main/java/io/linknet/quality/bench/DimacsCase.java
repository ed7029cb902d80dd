package io.linknet.quality.bench;

import io.linknet.procurement.clearing.control.OrToolsFlow;
import io.linknet.procurement.clearing.entity.FlowProblem;
import io.linknet.procurement.clearing.entity.Potentials;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Solves a DIMACS problem with the solver of the clearing and proves the answer with node prices of our own.
 *
 * <p>Lower bounds are carried in any case and taken out of supplies and capacities; a loop carries its capacity if that
 * pays and its lower bound if not. Capacities beyond what could ever flow are cut down, so that sums stay within 64 bits;
 * where more than that could flow, the problem is refused rather than solved wrongly.
 */
final class DimacsCase {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE / 4);

    private final DimacsFile file;
    private final long[] capacity;
    private final long[] supply;
    private BigInteger fixed = BigInteger.ZERO;

    private DimacsCase(DimacsFile file) {
        this.file = file;
        capacity = new long[file.problem().arcs()];
        supply = file.problem().supply().clone();
    }

    /**
     * The optimal cost, or nothing if no flow meets all supplies and bounds.
     *
     * @throws ArithmeticException if the numbers are too large to be handled exactly
     */
    static Optional<BigInteger> solve(DimacsFile file) {
        return new DimacsCase(file).solve();
    }

    private Optional<BigInteger> solve() {
        var given = file.problem();
        for (var arc = 0; arc < given.arcs(); arc++) {
            if (file.low()[arc] > given.capacity()[arc]) {
                return Optional.empty();
            }
            takeOut(arc);
        }
        if (Arrays.stream(supply)
                        .mapToObj(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .signum()
                != 0) {
            return Optional.empty();
        }
        var problem = bounded(new FlowProblem(given.tail(), given.head(), capacity, given.cost(), supply));
        return new OrToolsFlow().solve(problem).map(flow -> proven(problem, flow));
    }

    private void takeOut(int arc) {
        var given = file.problem();
        var cost = BigInteger.valueOf(given.cost()[arc]);
        var low = file.low()[arc];
        if (given.tail()[arc] == given.head()[arc]) {
            var carried = given.cost()[arc] < 0 ? given.capacity()[arc] : low;
            fixed = fixed.add(cost.multiply(BigInteger.valueOf(carried)));
            return;
        }
        capacity[arc] = given.capacity()[arc] - low;
        fixed = fixed.add(cost.multiply(BigInteger.valueOf(low)));
        supply[given.tail()[arc]] =
                exact(BigInteger.valueOf(supply[given.tail()[arc]]).subtract(BigInteger.valueOf(low)));
        supply[given.head()[arc]] =
                exact(BigInteger.valueOf(supply[given.head()[arc]]).add(BigInteger.valueOf(low)));
    }

    /** Without a cycle that pays, no arc of a cheapest flow need carry more than all supplies; with one, what it pays. */
    private FlowProblem bounded(FlowProblem problem) {
        var most = Arrays.stream(problem.supply())
                .filter(amount -> amount > 0)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
        exact(most);
        if (Potentials.of(problem, new long[problem.arcs()]).isEmpty()) {
            for (var arc = 0; arc < problem.arcs(); arc++) {
                most = most.add(
                        problem.cost()[arc] < 0 ? BigInteger.valueOf(problem.capacity()[arc]) : BigInteger.ZERO);
            }
        }
        var bound = most;
        var cut = Arrays.stream(problem.capacity())
                .map(room -> exact(BigInteger.valueOf(room).min(bound)))
                .toArray();
        return new FlowProblem(problem.tail(), problem.head(), cut, problem.cost(), problem.supply());
    }

    /** A number that the solver can add to others of its kind. */
    private static long exact(BigInteger number) {
        if (number.abs().compareTo(LARGEST) > 0) {
            throw new ArithmeticException(
                    "supplies or capacities beyond " + LARGEST + " cannot be handled exactly: " + number);
        }
        return number.longValueExact();
    }

    private BigInteger proven(FlowProblem problem, long[] flow) {
        var left = problem.supply().clone();
        var cost = fixed;
        for (var arc = 0; arc < problem.arcs(); arc++) {
            if (flow[arc] < 0 || flow[arc] > problem.capacity()[arc]) {
                throw new IllegalStateException("arc " + (arc + 1) + " carries more than it can");
            }
            left[problem.tail()[arc]] -= flow[arc];
            left[problem.head()[arc]] += flow[arc];
            cost = cost.add(BigInteger.valueOf(flow[arc]).multiply(BigInteger.valueOf(problem.cost()[arc])));
        }
        if (Arrays.stream(left).anyMatch(amount -> amount != 0)
                || Potentials.of(problem, flow).isEmpty()) {
            throw new IllegalStateException("the answer cannot be proven");
        }
        return cost;
    }
}
