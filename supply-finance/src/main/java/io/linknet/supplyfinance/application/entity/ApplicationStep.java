package io.linknet.supplyfinance.application.entity;

import java.util.Locale;

/** What happened to an application. */
public enum ApplicationStep {
    APPLIED,
    OFFERED,
    ACCEPTED,
    APPROVED,
    DISBURSED,
    REPAID,
    REFUSED,
    WITHDRAWN;

    /** The word in event types and in the evidence log, for example {@code offered}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
