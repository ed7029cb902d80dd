package io.linknet.launcher.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Lines on the terminal, each with the seconds since the command began. */
public final class Console {

    private final PrintStream out;

    private final long begun = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A line with the time. */
    public void line(String text) {
        var seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, text);
        out.flush();
    }

    /** A line with the time and how long the thing took. */
    public void line(String text, Duration took) {
        line(String.format(Locale.ROOT, "%s (%.1f s)", text, took.toMillis() / 1e3));
    }

    /** A line as it is. */
    public void plain(String text) {
        out.println(text);
        out.flush();
    }
}
