package io.linknet.launcher.part;

import io.linknet.launcher.LauncherFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that is run to its end, its output kept in the log folder. */
final class Tool {

    private Tool() {}

    static void run(String what, List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            if (process.waitFor() != 0) {
                var lines = Files.readAllLines(log);
                var last = String.join("\n    ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
                throw new LauncherFailure(what + " failed:\n    " + last, "the whole output is in " + log);
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            throw stopped;
        }
    }

    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
