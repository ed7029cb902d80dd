package io.linknet.launcher.process;

import java.io.IOException;

/** A server that runs as a process of its own. */
public interface Part {

    /** Name in progress lines, {@code status} and the log folder: lower case, words joined by hyphens. */
    String name();

    /** Lays out what the server needs and says how to start it; called before each start, so it repeats harmlessly. */
    Launch launch() throws IOException, InterruptedException;

    /** True if the server answers as an application; a living process is not enough. */
    boolean isReady();

    /** What the part last said about itself, in one line; empty if it said nothing. */
    default String lastAnswer() {
        return "";
    }

    /** True for a line of the log after which this start cannot succeed any more, though the process lives on. */
    default boolean isFatal(String logLine) {
        return false;
    }

    /** Parts of a lower number are stopped first, those of one number together. */
    int stopTurn();

    /** Called about once a second with the state just seen, from the thread that watches this part. */
    default void observed(boolean ready) {}
}
