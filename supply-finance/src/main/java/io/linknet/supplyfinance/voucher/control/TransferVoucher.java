package io.linknet.supplyfinance.voucher.control;

import static io.linknet.supplyfinance.voucher.entity.VoucherProblem.RECEIVER_CANNOT_HOLD_VOUCHERS;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.ledger.control.Ledger;
import io.linknet.supplyfinance.ledger.entity.Account;
import io.linknet.supplyfinance.ledger.entity.JournalEntry;
import io.linknet.supplyfinance.ledger.entity.JournalKind;
import io.linknet.supplyfinance.member.control.Members;
import io.linknet.supplyfinance.numbering.DocumentNumbers;
import io.linknet.supplyfinance.voucher.entity.UseKind;
import io.linknet.supplyfinance.voucher.entity.Voucher;
import io.linknet.supplyfinance.voucher.entity.VoucherTransferred;
import io.linknet.supplyfinance.voucher.entity.VoucherUse;
import io.linknet.supplyfinance.writing.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Passes a voucher, or a part of it, on to another firm. Runs in the command's transaction. */
@ApplicationScoped
public class TransferVoucher {

    /** Banks get vouchers by financing them; operator and regulator trade nothing. */
    private static final Set<MemberKind> HOLDERS = EnumSet.of(
            MemberKind.CHAIN_LEADER,
            MemberKind.COOPERATIVE,
            MemberKind.SUPPLIER,
            MemberKind.PROCESSOR,
            MemberKind.CARRIER,
            MemberKind.WAREHOUSE);

    @Inject
    Work work;

    @Inject
    Vouchers vouchers;

    @Inject
    Members members;

    @Inject
    Ledger ledger;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<VoucherTransferred> transferred;

    @Inject
    Clock clock;

    /** Transfers; the answer is the receiver's new voucher and what is left to the caller. */
    public Voucher.Parts transfer(UUID id, Caller caller, MemberId receiver, Money amount) {
        var voucher = vouchers.lockForUse(id, caller.member());
        var kind = members.party(receiver).kind();
        if (kind == null || !HOLDERS.contains(kind)) {
            throw RECEIVER_CANNOT_HOLD_VOUCHERS.at("/to");
        }
        members.requireGoodStanding(receiver, "/to");
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, DeliveryWindow.CALENDAR);
        var parts = voucher.transfer(
                caller.member(), receiver, amount, today, now, () -> numbers.next(DocumentNumbers.Kind.VOUCHER));
        vouchers.use(new VoucherUse(id, UseKind.TRANSFER, Ids.next(), caller.member(), caller.person(), now));
        vouchers.add(parts.all());
        post(caller.member(), parts.given());
        transferred.fire(new VoucherTransferred(voucher, parts));
        work.finish();
        return parts;
    }

    private void post(MemberId giver, Voucher given) {
        var document = new JournalEntry.Document("voucher", given.id(), given.number());
        ledger.post(JournalEntry.of(JournalKind.VOUCHER_TRANSFERRED, document)
                .debit(giver, Account.CLEARING, given.face())
                .credit(giver, Account.VOUCHERS_HELD, given.face())
                .debit(given.holder(), Account.VOUCHERS_HELD, given.face())
                .credit(given.holder(), Account.CLEARING, given.face()));
    }
}
