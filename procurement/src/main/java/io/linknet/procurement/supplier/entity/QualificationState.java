package io.linknet.procurement.supplier.entity;

import java.time.LocalDate;

/** How a qualification stands on a day of the calendar of Asia/Shanghai. */
public enum QualificationState {
    NOT_YET_VALID,
    VALID,
    /** It ends within {@value #NOTICE_DAYS} days. */
    EXPIRING,
    /** Its last day is over. */
    EXPIRED,
    WITHDRAWN;

    /** Days before the end from which on it is said to be expiring. */
    public static final int NOTICE_DAYS = 30;

    static QualificationState of(Qualification.Terms terms, boolean withdrawn, LocalDate today) {
        if (withdrawn) {
            return WITHDRAWN;
        }
        if (terms.validFrom().isAfter(today)) {
            return NOT_YET_VALID;
        }
        var end = terms.validUntil();
        if (end == null) {
            return VALID;
        }
        if (end.isBefore(today)) {
            return EXPIRED;
        }
        return end.isAfter(today.plusDays(NOTICE_DAYS)) ? VALID : EXPIRING;
    }
}
