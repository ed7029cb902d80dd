package io.linknet.kernel.testing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the chatter of the parts out of the tests' output; warnings of the broker and errors still show. */
final class QuietLogs {

    /** Held, because loggers nobody holds forget their level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.flywaydb"),
            Logger.getLogger("io.zonky.test"),
            Logger.getLogger("org.apache.activemq"),
            Logger.getLogger("com.networknt"));

    private QuietLogs() {}

    static void set() {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        Logger.getLogger(java.util.Iterator.class.getName()).setLevel(Level.SEVERE);
    }
}
