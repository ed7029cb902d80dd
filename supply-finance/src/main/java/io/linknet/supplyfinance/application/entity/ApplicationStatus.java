package io.linknet.supplyfinance.application.entity;

/** Where an application stands. */
public enum ApplicationStatus {
    /** Waits for the bank's officer. */
    APPLIED,
    /** The bank has named its rate. */
    OFFERED,
    /** A second person of the bank has agreed. */
    APPROVED,
    /** The bank has paid. */
    DISBURSED,
    /** The debtor has paid the bank. */
    REPAID,
    /** The bank said no. */
    REFUSED,
    /** The applicant took it back. */
    WITHDRAWN
}
