package io.linknet.supplyfinance.voucher.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.supplyfinance.ledger.control.Ledger;
import io.linknet.supplyfinance.ledger.entity.Account;
import io.linknet.supplyfinance.ledger.entity.JournalEntry;
import io.linknet.supplyfinance.ledger.entity.JournalKind;
import io.linknet.supplyfinance.numbering.DocumentNumbers;
import io.linknet.supplyfinance.payable.control.ConfirmedPayable;
import io.linknet.supplyfinance.voucher.entity.Voucher;
import io.linknet.supplyfinance.voucher.entity.VoucherIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Issues the voucher of each payable that two people have confirmed, in the same transaction, and posts both. */
@ApplicationScoped
public class IssueVoucher {

    @Inject
    Vouchers vouchers;

    @Inject
    Ledger ledger;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<VoucherIssued> issued;

    @Inject
    Clock clock;

    void on(@Observes ConfirmedPayable payable) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, DeliveryWindow.CALENDAR);
        var terms = new Voucher.Terms(payable.id(), payable.debtor(), today, payable.dueOn());
        var voucher = Voucher.issue(
                numbers.next(DocumentNumbers.Kind.VOUCHER), terms, payable.creditor(), payable.amount(), now);
        vouchers.add(List.of(voucher));
        post(payable);
        issued.fire(new VoucherIssued(voucher));
    }

    private void post(ConfirmedPayable payable) {
        var document = new JournalEntry.Document("payable", payable.id(), payable.number());
        ledger.post(JournalEntry.of(JournalKind.PAYABLE_CONFIRMED, document)
                .debit(payable.debtor(), Account.MATERIALS, payable.amount())
                .credit(payable.debtor(), Account.PAYABLES, payable.amount())
                .debit(payable.creditor(), Account.VOUCHERS_HELD, payable.amount())
                .credit(payable.creditor(), Account.SALES, payable.amount()));
    }
}
