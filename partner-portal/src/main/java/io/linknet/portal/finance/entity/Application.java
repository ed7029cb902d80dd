package io.linknet.portal.finance.entity;

import io.linknet.kernel.rest.MoneyBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A voucher offered to a bank. */
public record Application(
        UUID id,
        long version,
        String number,
        String status,
        UUID voucherId,
        Party applicant,
        Party bank,
        Party debtor,
        MoneyBody amount,
        LocalDate dueOn,
        String highestRate,
        Signature applied,
        @Nullable String rate,
        @Nullable MoneyBody discount,
        @Nullable MoneyBody payout,
        @Nullable String note,
        @Nullable Signature offered,
        boolean accepted,
        @Nullable Signature approved,
        @Nullable Signature disbursed,
        boolean offeredByYou,
        MoneyBody repaid,
        MoneyBody outstanding,
        @Nullable String endedReason,
        @Nullable Instant endedAt,
        @Nullable List<Repayment> repayments) {

    /** Money that the bank got from the debtor. */
    public record Repayment(UUID id, MoneyBody amount, String reference, Signature recorded) {}

    public boolean is(String someStatus) {
        return status.equals(someStatus);
    }

    /** Whether nobody has paid or said no yet. */
    public boolean isUndecided() {
        return is("APPLIED") || is("OFFERED") || is("APPROVED");
    }

    /** Whether the offer is above what the applicant had agreed to, so that its yes is needed. */
    public boolean awaitsAcceptance() {
        return is("OFFERED") && !accepted;
    }
}
