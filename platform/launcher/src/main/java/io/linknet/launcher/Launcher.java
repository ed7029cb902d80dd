package io.linknet.launcher;

import io.linknet.launcher.command.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** The program behind {@code ./linknet}. */
public final class Launcher {

    private static final int FAILED = 1;

    private Launcher() {}

    /** Runs one command; ends with 0, 1 if it failed, 2 if it was not understood, 3 if nothing runs. */
    public static void main(String[] arguments) throws IOException {
        try (var logging = Launcher.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return Commands.line()
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure))
                .execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }

    private static int explain(Exception failure) throws Exception {
        if (failure instanceof LauncherFailure expected) {
            System.err.println("linknet: " + expected.getMessage());
            System.err.println("  try:   " + expected.wayOut());
            return FAILED;
        }
        if (isDiskFull(failure)) {
            System.err.println("linknet: the disk is full (" + failure.getMessage() + ")");
            System.err.println("  try:   free some space, then the same command again");
            return FAILED;
        }
        throw failure;
    }

    private static boolean isDiskFull(Exception failure) {
        var cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("No space left");
    }
}
