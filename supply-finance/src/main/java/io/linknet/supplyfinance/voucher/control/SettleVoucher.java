package io.linknet.supplyfinance.voucher.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.supplyfinance.ledger.control.Ledger;
import io.linknet.supplyfinance.ledger.entity.Account;
import io.linknet.supplyfinance.ledger.entity.JournalEntry;
import io.linknet.supplyfinance.ledger.entity.JournalKind;
import io.linknet.supplyfinance.writing.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Takes the holder's word that the debtor has paid: it is against its own interest, so nobody else is asked. Runs in the
 * command's transaction.
 */
@ApplicationScoped
public class SettleVoucher {

    @Inject
    Work work;

    @Inject
    FinanceVoucher vouchers;

    @Inject
    Ledger ledger;

    /** Settles; the voucher is used up and has no parts. */
    public void settle(UUID id, Caller holder) {
        var voucher = vouchers.settle(id, holder);
        ledger.post(JournalEntry.of(
                        JournalKind.VOUCHER_SETTLED,
                        new JournalEntry.Document("voucher", voucher.id(), voucher.number()))
                .debit(voucher.debtor(), Account.PAYABLES, voucher.face())
                .credit(voucher.debtor(), Account.SETTLEMENT, voucher.face())
                .debit(voucher.holder(), Account.SETTLEMENT, voucher.face())
                .credit(voucher.holder(), Account.VOUCHERS_HELD, voucher.face()));
        work.finish();
    }
}
