package io.linknet.supplyfinance.payable.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when the debtor pays.
 *
 * <p>The notice of six authorities on supply-chain finance (in force since 2025-06-15, known to us from commentary): the
 * term of a voucher is normally within six months and at most one year. Longer than six months therefore needs a reason.
 *
 * @param dueOn day of payment, calendar of Asia/Shanghai
 * @param reason why it is longer than usual; absent when it is not
 */
public record PaymentTerm(LocalDate dueOn, @Nullable String reason) {

    /** Months that need no reason. */
    public static final int USUAL_MONTHS = 6;

    /** Months that no reason extends. */
    public static final int LONGEST_MONTHS = 12;

    /**
     * Days after the weigh-in when the debtor says nothing: large firms owe small ones within 60 days (Regulation on
     * ensuring payments to small and medium-sized enterprises, revision in force since 2025-06-01).
     */
    public static final int DEFAULT_DAYS = 60;

    /** The term when the debtor names none: counted from the weigh-in, but never in the past. */
    public static PaymentTerm usual(LocalDate receivedOn, LocalDate today) {
        var due = receivedOn.plusDays(DEFAULT_DAYS);
        return new PaymentTerm(due.isBefore(today) ? today : due, null);
    }

    /**
     * Refuses a term that no voucher may have, counted from that day.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it has passed, is too long, or lacks its reason
     */
    void requireLawfulFrom(LocalDate today) {
        if (dueOn.isBefore(today)) {
            throw PayableProblem.DUE_DATE_HAS_PASSED.at("/dueOn", dueOn);
        }
        if (dueOn.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw PayableProblem.TERM_TOO_LONG.at("/dueOn", dueOn, LONGEST_MONTHS);
        }
        if (dueOn.isAfter(today.plusMonths(USUAL_MONTHS)) && (reason == null || reason.isBlank())) {
            throw PayableProblem.TERM_NEEDS_A_REASON.at("/reason", USUAL_MONTHS);
        }
    }
}
