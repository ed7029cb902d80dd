package io.linknet.kernel.caller;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the work that the current thread does.
 *
 * <p>The edge (bearer filter, portal sign-in, event listener, job) sets it for one unit of work and clears it after;
 * the database connection of each transaction is scoped to it (row-level security). No caller means no rows.
 */
public final class CallerContext {

    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    private CallerContext() {}

    public static Optional<Caller> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Sets the caller until {@link #clear}; for filters, which see a request begin and end in two calls. */
    public static void set(Caller caller) {
        CURRENT.set(caller);
    }

    /** Forgets the caller. */
    public static void clear() {
        CURRENT.remove();
    }

    /** Does the work as that caller and restores the former one, whatever happens. */
    public static <T> T runAs(Caller caller, Callable<T> work) throws Exception {
        var former = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.call();
        } finally {
            restore(former);
        }
    }

    /** Does the work as that caller and restores the former one, whatever happens. */
    public static void runAs(Caller caller, Runnable work) {
        var former = CURRENT.get();
        CURRENT.set(caller);
        try {
            work.run();
        } finally {
            restore(former);
        }
    }

    private static void restore(@Nullable Caller former) {
        if (former == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(former);
        }
    }
}
