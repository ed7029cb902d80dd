package io.linknet.procurement.pooling.control;

import io.linknet.kernel.messaging.CrashPoint;
import io.linknet.procurement.job.control.JobSheet;
import io.linknet.procurement.job.control.Lease;
import io.linknet.procurement.job.control.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Clears a pool as a job: reads, solves without a transaction, writes everything in one.
 *
 * <p>A crash before the last step leaves the pool locked and the job to be taken over; a crash within it leaves nothing.
 */
@ApplicationScoped
public class ClearInBackground implements Work {

    @Inject
    ClearingSteps steps;

    @Inject
    RuleBook rules;

    @Override
    public String kind() {
        return PoolCycle.CLEARING;
    }

    @Override
    public void run(JobSheet job, Lease lease) throws Exception {
        var order = ClearingOrder.of(job);
        lease.progress("READING", 5);
        var gathered = steps.gather(job.subjectId());
        lease.progress("SOLVING", 15);
        var solved = rules.solve(gathered, order.spec(), !order.dryRun(), lease::progress);
        lease.progress("WRITING", 80);
        CrashPoint.hit("clearing-solved");
        steps.write(job, lease, solved);
    }
}
