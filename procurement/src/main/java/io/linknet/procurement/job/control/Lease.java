package io.linknet.procurement.job.control;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * The right of one replica to work on one job, for as long as it keeps it alive.
 *
 * <p>The worker renews it every few seconds; what is written names its fencing number.
 */
public final class Lease {

    private final UUID jobId;
    private final long fence;
    private final JobTable table;
    private volatile String stage = "STARTING";
    private volatile int percent;
    private volatile boolean gone;

    Lease(UUID jobId, long fence, JobTable table) {
        this.jobId = jobId;
        this.fence = fence;
        this.table = table;
    }

    /**
     * Tells how far the work is, and asks whether it may go on.
     *
     * @param doing a code that readers put into words
     * @param done 0 to 100
     * @throws Gone if the job was cancelled or taken over
     */
    public void progress(String doing, int done) {
        stage = doing;
        percent = done;
        requireHeld();
    }

    /**
     * Asks whether the work may go on.
     *
     * @throws Gone if the job was cancelled or taken over
     */
    public void requireHeld() {
        if (gone) {
            throw new Gone();
        }
    }

    /**
     * Ends the job, in the transaction of its effect.
     *
     * @throws Gone if the job was cancelled or taken over: then the transaction must not commit
     */
    public void end(Map<String, String> result) throws SQLException {
        if (!table.end(jobId, fence, result)) {
            gone = true;
            throw new Gone();
        }
    }

    UUID jobId() {
        return jobId;
    }

    long fence() {
        return fence;
    }

    /** Renews the lease and learns whether it is still wanted. */
    void renew() throws SQLException {
        if (!table.renew(jobId, fence, stage, percent)) {
            gone = true;
        }
    }

    /** The job belongs to somebody else by now, or to nobody. */
    public static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Gone() {
            super("the job was cancelled or taken over");
        }
    }
}
