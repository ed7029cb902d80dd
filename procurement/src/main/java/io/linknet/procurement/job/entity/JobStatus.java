package io.linknet.procurement.job.entity;

/** Where a job stands. */
public enum JobStatus {
    /** Nobody has taken it yet. */
    QUEUED,
    /** A replica works on it, or has died while it did. */
    RUNNING,
    /** Its effect is there. */
    DONE,
    /** It has no effect and is not tried again. */
    FAILED,
    /** It has no effect, as somebody wished. */
    CANCELLED
}
