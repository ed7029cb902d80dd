package io.linknet.procurement.importing.control;

import io.linknet.procurement.job.control.JobSheet;
import io.linknet.procurement.job.control.Lease;
import io.linknet.procurement.job.control.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Goes through a large file as a job; a crash leaves nothing of it and the job to be taken over. */
@ApplicationScoped
public class ImportInBackground implements Work {

    @Inject
    RunImport imports;

    @Override
    public String kind() {
        return RunImport.JOB;
    }

    @Override
    public void run(JobSheet job, Lease lease) throws Exception {
        lease.progress("READING", 2);
        imports.asJob(job, lease);
    }
}
