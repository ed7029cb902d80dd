package io.linknet.procurement.job.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a job can say no. */
public enum JobProblem implements ProblemType {
    UNKNOWN_JOB(Kind.NOT_FOUND),
    JOB_IS_OVER(Kind.CONFLICT),
    JOB_GOES_ON(Kind.CONFLICT);

    private final Kind kind;

    JobProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
