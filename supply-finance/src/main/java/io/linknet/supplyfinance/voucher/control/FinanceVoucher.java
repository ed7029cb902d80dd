package io.linknet.supplyfinance.voucher.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.numbering.DocumentNumbers;
import io.linknet.supplyfinance.voucher.entity.UseKind;
import io.linknet.supplyfinance.voucher.entity.VoucherFinanced;
import io.linknet.supplyfinance.voucher.entity.VoucherProblem;
import io.linknet.supplyfinance.voucher.entity.VoucherSettled;
import io.linknet.supplyfinance.voucher.entity.VoucherUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What happens to a voucher on its way through a bank: cut to the offered amount, bought, paid back. Runs in the command's
 * transaction.
 */
@ApplicationScoped
public class FinanceVoucher {

    @Inject
    Vouchers vouchers;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<VoucherFinanced> financed;

    @Inject
    Event<VoucherSettled> settled;

    @Inject
    Clock clock;

    /** The caller's voucher of exactly that amount: the voucher itself, or a part cut off it. */
    public HeldVoucher cutToOffer(UUID id, Caller caller, Money amount) {
        var voucher = vouchers.lockForUse(id, caller.member());
        voucher.requireOfferable(caller.member(), amount, today());
        if (voucher.face().equals(amount)) {
            return HeldVoucher.of(voucher);
        }
        var parts = voucher.split(caller.member(), amount, today(), now(), this::number);
        vouchers.use(new VoucherUse(id, UseKind.SPLIT, Ids.next(), caller.member(), caller.person(), now()));
        vouchers.add(parts.all());
        return HeldVoucher.of(parts.given());
    }

    /** The bank has paid: the offered voucher is used up and the bank holds the claim. */
    public HeldVoucher buy(UUID id, Caller bank, UUID applicationId) {
        var voucher = vouchers.granted(id);
        var bought = voucher.sell(bank.member(), now(), this::number);
        vouchers.use(new VoucherUse(id, UseKind.FINANCE, applicationId, bank.member(), bank.person(), now()));
        vouchers.add(List.of(bought));
        financed.fire(new VoucherFinanced(voucher, bought, applicationId));
        return HeldVoucher.of(bought);
    }

    /** The debtor has paid the holder in full. */
    public HeldVoucher settle(UUID id, Caller holder) {
        var voucher = vouchers.lockForUse(id, holder.member());
        if (!holder.isFor(voucher.holder())) {
            throw VoucherProblem.ONLY_THE_HOLDER_USES_IT.because();
        }
        vouchers.use(new VoucherUse(id, UseKind.SETTLE, Ids.next(), holder.member(), holder.person(), now()));
        settled.fire(new VoucherSettled(voucher));
        return HeldVoucher.of(voucher);
    }

    /** The vouchers from the issued one down to the offered one. */
    public List<HeldVoucher> chain(List<UUID> path) {
        return path.stream().map(vouchers::granted).map(HeldVoucher::of).toList();
    }

    /** A voucher that the caller may see, as a party or through an application. */
    public HeldVoucher voucher(UUID id) {
        return HeldVoucher.of(vouchers.granted(id));
    }

    private String number() {
        return numbers.next(DocumentNumbers.Kind.VOUCHER);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), DeliveryWindow.CALENDAR);
    }
}
