package io.linknet.launcher.process;

import io.linknet.launcher.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child process written down, so that {@code status}, {@code down} and the next start find it.
 *
 * @param started when the system says it began; together with the number this names one process and no later one
 */
public record ProcessRecord(String name, long pid, Instant started, String stopSignal, Duration stopLimit) {

    static ProcessRecord of(String name, Process process, Launch launch) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        return new ProcessRecord(name, process.pid(), started, launch.stopSignal(), launch.stopLimit());
    }

    /** All processes written down in this data folder, running or not, in the order of their start. */
    public static List<ProcessRecord> all(Home home) {
        try (var files = Files.list(home.run())) {
            return files.filter(file -> file.toString().endsWith(".process"))
                    .map(ProcessRecord::read)
                    .flatMap(Optional::stream)
                    .sorted((one, other) -> one.started.compareTo(other.started))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void save(Home home) {
        Home.writePrivately(
                file(home), String.join("\n", name, "" + pid, "" + started, stopSignal, "" + stopLimit.toMillis()));
    }

    /** Leaves a mark for {@code status} while the part answers. */
    static void mark(Home home, String name, boolean ready) {
        var mark = home.run().resolve(name + ".ready");
        try {
            Files.deleteIfExists(mark);
            if (ready) {
                Files.createFile(mark);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** True if the part answered when it was last asked. */
    public boolean isReady(Home home) {
        return Files.exists(home.run().resolve(name + ".ready"));
    }

    void forget(Home home) {
        mark(home, name, false);
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The process itself, if it still runs and is the one that was written down. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found ->
                        found.info().startInstant().map(started::equals).orElse(false));
    }

    /** Ends what a launcher that was killed has left behind; the newest first, as in an ordinary stop. */
    public static void endAll(Home home) {
        var records = new ArrayList<>(all(home));
        Collections.reverse(records);
        for (var left : records) {
            left.handle().ifPresent(process -> end(process, left.stopSignal, left.stopLimit));
            left.forget(home);
        }
    }

    /** Asks a process to end in order, and kills it if it takes too long. */
    static void end(ProcessHandle process, String signal, Duration limit) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException | ExecutionException failed) {
            throw new CompletionException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Path file(Home home) {
        return home.run().resolve(name + ".process");
    }

    private static Optional<ProcessRecord> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() < 5) {
                return Optional.empty(); // written while the disk was full or the power went
            }
            return Optional.of(new ProcessRecord(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Instant.parse(lines.get(2)),
                    lines.get(3),
                    Duration.ofMillis(Long.parseLong(lines.get(4)))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
