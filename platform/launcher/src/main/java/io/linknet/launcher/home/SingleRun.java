package io.linknet.launcher.home;

import io.linknet.launcher.LauncherFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** At most one launcher per data folder: a lock that the system lets go when its holder dies. */
public final class SingleRun implements AutoCloseable {

    private final FileChannel channel;

    private SingleRun(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock and writes this process and its address into it.
     *
     * @throws LauncherFailure if another launcher holds it
     */
    public static SingleRun begin(Home home, String address) {
        try {
            var channel = FileChannel.open(
                    file(home), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                var holder = read(home).map(Holder::toString).orElse("another process");
                channel.close();
                throw new LauncherFailure(
                        "LinkNet is already running (" + holder + ")", "./linknet status, or ./linknet down");
            }
            channel.truncate(0);
            var text = ProcessHandle.current().pid() + "\n" + address + "\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            return new SingleRun(channel);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The launcher that runs now, if one does. */
    public static Optional<Holder> current(Home home) {
        if (!Files.exists(file(home))) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file(home), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null ? read(home) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    private static Optional<Holder> read(Home home) throws IOException {
        var lines = Files.readAllLines(file(home));
        return lines.size() < 2
                ? Optional.empty()
                : Optional.of(new Holder(Long.parseLong(lines.get(0)), lines.get(1)));
    }

    private static Path file(Home home) {
        return home.run().resolve("launcher.lock");
    }

    /**
     * A running launcher.
     *
     * @param address where people reach it, for example {@code http://localhost:8080}
     */
    public record Holder(long pid, String address) {

        @Override
        public String toString() {
            return "process " + pid + ", " + address;
        }
    }
}
