package io.linknet.logistics.traceability.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a question about the past can be refused. */
public enum TraceProblem implements ProblemType {
    UNKNOWN_TRACE(Kind.NOT_FOUND),
    UNKNOWN_PARAMETER(Kind.INVALID),
    TIME_UNREADABLE(Kind.INVALID),
    PAGE_SIZE_UNFIT(Kind.INVALID);

    private final Kind kind;

    TraceProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
