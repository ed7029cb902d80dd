package io.linknet.portal.renewal.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.onboarding.boundary.PaperRow;
import io.linknet.portal.renewal.entity.Renewal;

/**
 * A renewal as a reviewer sees it.
 *
 * @param member its name
 * @param present the paper that counts now
 * @param decides whether the reader may do more than read
 */
public record RenewalView(Renewal renewal, String member, PaperRow present, boolean decides, Form form) {

    /** Whether somebody of the operator can decide now. */
    public boolean isOpen() {
        return decides && renewal.state() == Renewal.State.SUBMITTED;
    }

    public String address() {
        return RenewalsPage.LIST + "/" + renewal.id();
    }
}
