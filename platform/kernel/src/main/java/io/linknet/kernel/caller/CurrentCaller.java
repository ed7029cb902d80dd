package io.linknet.kernel.caller;

import jakarta.enterprise.context.ApplicationScoped;

/** Gives use cases the caller of the current request. */
@ApplicationScoped
public class CurrentCaller {

    /**
     * The caller.
     *
     * @throws IllegalStateException outside a request, listener or job
     */
    public Caller get() {
        return CallerContext.current().orElseThrow(() -> new IllegalStateException("nobody is acting"));
    }
}
