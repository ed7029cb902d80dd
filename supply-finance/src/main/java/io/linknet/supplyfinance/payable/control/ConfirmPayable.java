package io.linknet.supplyfinance.payable.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.supplyfinance.payable.entity.Payable;
import io.linknet.supplyfinance.payable.entity.PayableConfirmed;
import io.linknet.supplyfinance.payable.entity.PayablePrepared;
import io.linknet.supplyfinance.payable.entity.PaymentTerm;
import io.linknet.supplyfinance.writing.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a payable from draft to confirmed, by two people of the debtor.
 *
 * <p>Each step names the version its person saw. Runs in the command's transaction; the confirmation issues the voucher
 * in the same one.
 */
@ApplicationScoped
public class ConfirmPayable {

    @Inject
    Work work;

    @Inject
    Payables payables;

    @Inject
    Event<PayablePrepared> prepared;

    @Inject
    Event<PayableConfirmed> confirmed;

    @Inject
    Event<ConfirmedPayable> claims;

    @Inject
    Clock clock;

    /** The first person prepares; without a due date the usual term counts. */
    public Payable prepare(
            UUID id, Caller caller, @Nullable String seen, @Nullable LocalDate dueOn, @Nullable String reason) {
        var payable = payables.get(id, caller.member());
        Versions.require(seen, payable.version());
        var term = dueOn == null ? PaymentTerm.usual(payable.receivedOn(), today()) : new PaymentTerm(dueOn, reason);
        prepared.fire(payable.prepare(caller.member(), signature(caller), term, today()));
        work.finish();
        return payable;
    }

    /** The second person confirms. */
    public Payable approve(UUID id, Caller caller, @Nullable String seen) {
        var payable = payables.get(id, caller.member());
        Versions.require(seen, payable.version());
        confirmed.fire(payable.approve(caller.member(), signature(caller), today()));
        claims.fire(ConfirmedPayable.of(payable));
        work.finish();
        return payable;
    }

    /** The second person hands it back. */
    public Payable handBack(UUID id, Caller caller, @Nullable String seen, String reason) {
        var payable = payables.get(id, caller.member());
        Versions.require(seen, payable.version());
        payable.handBack(caller.member(), reason);
        work.finish();
        return payable;
    }

    private Signature signature(Caller caller) {
        return Signature.of(caller, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }
}
