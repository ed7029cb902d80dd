package io.linknet.supplyfinance.application.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.application.entity.ApplicationMoved;
import io.linknet.supplyfinance.application.entity.ApplicationStatus;
import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.application.entity.Repayment;
import io.linknet.supplyfinance.ledger.control.Ledger;
import io.linknet.supplyfinance.ledger.entity.Account;
import io.linknet.supplyfinance.ledger.entity.JournalEntry;
import io.linknet.supplyfinance.ledger.entity.JournalKind;
import io.linknet.supplyfinance.registry.control.ClaimRegistry;
import io.linknet.supplyfinance.voucher.control.FinanceVoucher;
import io.linknet.supplyfinance.writing.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that the bank has paid the applicant, and the debtor the bank.
 *
 * <p>LinkNet holds no funds: the money moves between accounts that banks keep, and this is the instruction and its mirror
 * in the books. Runs in the command's transaction.
 */
@ApplicationScoped
public class MoveMoney {

    @Inject
    Work work;

    @Inject
    Applications applications;

    @Inject
    FinanceVoucher vouchers;

    @Inject
    ClaimRegistry registry;

    @Inject
    Ledger ledger;

    @Inject
    Event<ApplicationMoved> moved;

    @Inject
    Clock clock;

    /** The bank pays out and holds the claim. */
    public FinancingApplication disburse(UUID id, Caller banker, @Nullable String seen) {
        var application = applications.get(id, banker.member());
        Versions.require(seen, application.version());
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        application.requireDisbursable(banker.member(), today);
        var bought = vouchers.buy(application.voucherId(), banker, id);
        var step = application.disburse(banker.member(), signature(banker), today, bought.id());
        registry.post(id);
        postDisbursement(application);
        moved.fire(step);
        work.finish();
        return application;
    }

    /** The debtor has paid the bank; the last fen settles the voucher. */
    public FinancingApplication repay(UUID id, Caller banker, Money amount, String reference) {
        var application = applications.get(id, banker.member());
        var step = application.repay(banker.member(), amount);
        var repayment = new Repayment(id, banker.member(), amount, reference, signature(banker));
        applications.add(repayment);
        postRepayment(application, repayment);
        if (application.status() == ApplicationStatus.REPAID) {
            registry.end(id);
            vouchers.settle(application.bankVoucherId().orElseThrow(), banker);
        }
        moved.fire(step);
        work.finish();
        return application;
    }

    private void postDisbursement(FinancingApplication application) {
        var face = application.amount();
        var discount = application.discount().orElseThrow();
        var payout = application.payout().orElseThrow();
        ledger.post(JournalEntry.of(JournalKind.FINANCING_DISBURSED, document(application))
                .debit(application.bank(), Account.PURCHASED_CLAIMS, face)
                .credit(application.bank(), Account.SETTLEMENT, payout)
                .credit(application.bank(), Account.INTEREST_INCOME, discount)
                .debit(application.applicant(), Account.SETTLEMENT, payout)
                .debit(application.applicant(), Account.FINANCE_COST, discount)
                .credit(application.applicant(), Account.VOUCHERS_HELD, face));
    }

    private void postRepayment(FinancingApplication application, Repayment repayment) {
        ledger.post(JournalEntry.of(JournalKind.FINANCING_REPAID, document(application))
                .occurrence(repayment.id())
                .debit(application.debtor(), Account.PAYABLES, repayment.amount())
                .credit(application.debtor(), Account.SETTLEMENT, repayment.amount())
                .debit(application.bank(), Account.SETTLEMENT, repayment.amount())
                .credit(application.bank(), Account.PURCHASED_CLAIMS, repayment.amount()));
    }

    private static JournalEntry.Document document(FinancingApplication application) {
        return new JournalEntry.Document("application", application.id(), application.number());
    }

    private Signature signature(Caller caller) {
        return Signature.of(caller, clock.instant());
    }
}
