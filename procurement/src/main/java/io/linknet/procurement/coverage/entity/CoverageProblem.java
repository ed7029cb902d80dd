package io.linknet.procurement.coverage.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way coverage can say no. */
public enum CoverageProblem implements ProblemType {
    NO_SUCH_LINE(Kind.NOT_FOUND);

    private final Kind kind;

    CoverageProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
