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

    /** One process alone, in MiB; 0 if it is gone. */
    public static long of(long process) {
        return kibibytes(process) / 1_024;
    }

    /** A process with all that it started, in MiB. */
    public static long ofTree(long process) {
        var descendants = ProcessHandle.of(process).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(process), descendants)
                        .map(Memory::kibibytes)
                        .sum()
                / 1_024;
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
