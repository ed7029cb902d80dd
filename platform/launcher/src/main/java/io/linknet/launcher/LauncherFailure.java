package io.linknet.launcher;

import java.io.Serial;

/** Why a command cannot go on, in one line, and what the person at the terminal can do about it. */
public final class LauncherFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String wayOut;

    public LauncherFailure(String message, String wayOut) {
        super(message);
        this.wayOut = wayOut;
    }

    public LauncherFailure(String message, String wayOut, Throwable cause) {
        super(message, cause);
        this.wayOut = wayOut;
    }

    /** One line: the next thing to try. */
    public String wayOut() {
        return wayOut;
    }
}
