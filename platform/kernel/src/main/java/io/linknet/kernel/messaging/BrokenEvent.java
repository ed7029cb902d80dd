package io.linknet.kernel.messaging;

/** A message that breaks the contract of its publisher; it is parked with its reason, never dropped. */
public class BrokenEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenEvent(Throwable reason) {
        super("broken event: " + reason.getMessage(), reason);
    }
}
