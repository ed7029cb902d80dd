package io.linknet.portal.finance.boundary;

import io.linknet.portal.finance.entity.Voucher;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;

/**
 * One voucher.
 *
 * @param mine whether the reader holds it and may use it
 * @param receivers firms that it can be passed on to
 * @param banks banks that it can be offered to
 * @param transfer what was typed to pass it on
 * @param offer what was typed to offer it
 * @param settlement the button that says it has been paid
 */
public record VoucherView(
        Voucher voucher,
        boolean mine,
        List<Choice> receivers,
        List<Choice> banks,
        Form transfer,
        Form offer,
        Form settlement) {

    public boolean canUse() {
        return mine && voucher.isOpen();
    }
}
