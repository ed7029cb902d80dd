package io.linknet.supplyfinance.payable.control;

import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.payable.entity.Payable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A payable that two people stand behind, as the other features see it.
 *
 * @param id the payable
 * @param number what people call it
 * @param statementId the statement it was drafted from
 * @param debtor who owes
 * @param creditor who was owed first
 * @param amount how much
 * @param dueOn when
 * @param prepared by whom first
 * @param approved by whom second
 */
public record ConfirmedPayable(
        UUID id,
        String number,
        UUID statementId,
        MemberId debtor,
        MemberId creditor,
        Money amount,
        LocalDate dueOn,
        Signature prepared,
        Signature approved) {

    static ConfirmedPayable of(Payable payable) {
        return new ConfirmedPayable(
                payable.id(),
                payable.number(),
                payable.statementId(),
                payable.debtor(),
                payable.creditor(),
                payable.amount(),
                payable.dueOn().orElseThrow(),
                payable.prepared().orElseThrow(),
                payable.approved().orElseThrow());
    }
}
