package io.linknet.kernel.egress;

import java.net.UnknownHostException;

/** The address leads where LinkNet does not call, or nowhere; which of the two is told to nobody outside. */
public final class EgressRefused extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    EgressRefused(String message) {
        super(message);
    }
}
