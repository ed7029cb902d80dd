package io.linknet.portal.countersign.boundary;

import io.linknet.portal.countersign.entity.FarmersShare;
import io.linknet.portal.frame.entity.Form;

/**
 * What the farmer sees.
 *
 * @param address of the page itself, where the answer is sent
 */
public record FarmersWordView(FarmersShare share, String address, Form form) {

    /** The code in two groups, to be read aloud. */
    public String code() {
        return share.code().substring(0, 3) + " " + share.code().substring(3);
    }
}
