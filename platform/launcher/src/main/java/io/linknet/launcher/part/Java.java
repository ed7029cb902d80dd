package io.linknet.launcher.part;

import java.nio.file.Path;

/** The Java that runs the launcher, and so everything else. */
public final class Java {

    private Java() {}

    /** The {@code java} program. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The launcher's own class path. */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }
}
