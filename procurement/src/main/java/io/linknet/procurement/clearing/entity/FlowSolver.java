package io.linknet.procurement.clearing.entity;

import java.util.Optional;

/** Whatever finds a cheapest flow; nobody has to trust it, since {@link Potentials} prove what it found. */
@FunctionalInterface
public interface FlowSolver {

    /**
     * The flow of each arc, or nothing if no flow meets all supplies.
     *
     * @throws ArithmeticException if costs or capacities are too large to be handled exactly
     */
    Optional<long[]> solve(FlowProblem problem);
}
