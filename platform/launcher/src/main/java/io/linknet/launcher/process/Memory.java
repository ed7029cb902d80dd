package io.linknet.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * Resident memory of a process and its children, as Linux accounts it.
 *
 * <p>The proportional share ({@code Pss}) counts memory that PostgreSQL's processes share only once.
 */
public final class Memory {

    private Memory() {}

    /** In MiB; 0 for a process that is gone. */
    public static long ofTree(long process) {
        var children = ProcessHandle.of(process).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(child -> !isGuardedAlone(process, child))
                .mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(process), children)
                        .map(Memory::kibibytes)
                        .sum()
                / 1_024;
    }

    /** The launcher's children have rows of their own. */
    private static boolean isGuardedAlone(long process, ProcessHandle child) {
        return process != child.pid()
                && ProcessHandle.of(process)
                        .flatMap(found -> found.info().commandLine())
                        .filter(line -> line.contains("io.linknet.launcher.Launcher"))
                        .isPresent();
    }

    private static long kibibytes(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
