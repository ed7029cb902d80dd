package io.linknet.productionsync.grid.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way the grid can say no. */
public enum GridProblem implements ProblemType {
    GRID_WEEK_UNREADABLE,
    GRID_TOO_LONG;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
