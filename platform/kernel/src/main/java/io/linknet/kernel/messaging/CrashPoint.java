package io.linknet.kernel.messaging;

/**
 * Named moments at which the kill tests end the process, to reach windows of less than a millisecond.
 *
 * <p>Does nothing unless the system property {@code linknet.crash-point} names the point.
 */
public final class CrashPoint {

    private static final String CHOSEN = System.getProperty("linknet.crash-point", "");

    private CrashPoint() {}

    /** Ends the process as {@code kill -9} would, if this is the chosen point. */
    public static void hit(String name) {
        if (!CHOSEN.isEmpty() && CHOSEN.equals(name)) {
            Runtime.getRuntime().halt(137);
        }
    }
}
