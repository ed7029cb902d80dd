package io.linknet.supplyfinance.voucher.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.voucher.entity.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A voucher as the other features see it.
 *
 * @param id the voucher
 * @param number what people call it
 * @param path from the issued voucher down to it
 * @param payableId the confirmed payable that it rests on
 * @param debtor who pays
 * @param holder who is paid
 * @param face how much
 * @param issuedOn day of the confirmation
 * @param dueOn day of payment
 * @param createdAt when this part came into being
 */
public record HeldVoucher(
        UUID id,
        String number,
        List<UUID> path,
        UUID payableId,
        MemberId debtor,
        MemberId holder,
        Money face,
        LocalDate issuedOn,
        LocalDate dueOn,
        Instant createdAt) {

    static HeldVoucher of(Voucher voucher) {
        return new HeldVoucher(
                voucher.id(),
                voucher.number(),
                voucher.path(),
                voucher.terms().payableId(),
                voucher.debtor(),
                voucher.holder(),
                voucher.face(),
                voucher.terms().issuedOn(),
                voucher.dueOn(),
                voucher.createdAt());
    }
}
