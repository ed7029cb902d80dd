package io.linknet.portal.frame.entity;

import io.linknet.kernel.problem.Problem;

/** A service has said no; the portal passes on why, in the reader's language. */
public class ServiceRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** The refusal with the service's own words. */
    public ServiceRefusal(Problem problem) {
        super(problem.status() + " " + problem.type());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
