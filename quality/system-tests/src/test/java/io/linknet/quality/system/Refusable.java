package io.linknet.quality.system;

import java.util.concurrent.Callable;

/**
 * An attempt to get in that must be refused; or, to compare, one with nothing wrong with it, which is let in.
 *
 * @param threat what it plays
 * @param what in which way
 * @param letIn makes the attempt; true when it worked
 */
record Refusable(String threat, String what, Callable<Boolean> letIn) {

    String name() {
        return threat + ": " + what;
    }
}
