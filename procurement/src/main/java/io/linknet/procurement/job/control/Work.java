package io.linknet.procurement.job.control;

/**
 * One kind of work that can be left to a job; each feature brings its own.
 *
 * <p>Runs as the service, without a transaction of its own. Whatever it changes it changes in one transaction that ends
 * with {@link Lease#end}, so that effect and end of the job are there together or not at all. It may be begun again after
 * a crash.
 */
public interface Work {

    /** The kind of the jobs it does. */
    String kind();

    /**
     * Does the work.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it cannot be done; it is not tried again
     * @throws Lease.Gone if the job was cancelled or another replica has taken it over
     */
    void run(JobSheet job, Lease lease) throws Exception;
}
