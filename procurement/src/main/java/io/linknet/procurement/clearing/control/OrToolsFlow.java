package io.linknet.procurement.clearing.control;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import io.linknet.procurement.clearing.entity.FlowProblem;
import io.linknet.procurement.clearing.entity.FlowSolver;
import java.util.Optional;

/** OR-Tools' cost-scaling minimum-cost flow; one thread, whole numbers, so equal problems have equal answers. */
public final class OrToolsFlow implements FlowSolver {

    static {
        Loader.loadNativeLibraries();
    }

    @Override
    public Optional<long[]> solve(FlowProblem problem) {
        var solver = new MinCostFlow(problem.nodes(), problem.arcs());
        try {
            fill(solver, problem);
            return answer(solver, solver.solve(), problem.arcs());
        } finally {
            solver.delete();
        }
    }

    private static void fill(MinCostFlow solver, FlowProblem problem) {
        for (var arc = 0; arc < problem.arcs(); arc++) {
            solver.addArcWithCapacityAndUnitCost(
                    problem.tail()[arc], problem.head()[arc], problem.capacity()[arc], problem.cost()[arc]);
        }
        for (var node = 0; node < problem.nodes(); node++) {
            if (problem.supply()[node] != 0) {
                solver.setNodeSupply(node, problem.supply()[node]);
            }
        }
    }

    private static Optional<long[]> answer(MinCostFlow solver, MinCostFlowBase.Status status, int arcs) {
        if (status == MinCostFlowBase.Status.INFEASIBLE || status == MinCostFlowBase.Status.UNBALANCED) {
            return Optional.empty();
        }
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new ArithmeticException("costs or capacities are too large to be handled exactly: " + status);
        }
        var flow = new long[arcs];
        for (var arc = 0; arc < arcs; arc++) {
            flow[arc] = solver.getFlow(arc);
        }
        return Optional.of(flow);
    }
}
