package io.linknet.launcher.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The output of one process, in a file of at most 10 MiB with two older ones beside it. */
final class RotatingLog implements AutoCloseable {

    private static final long LARGEST_BYTES = 10L * 1_024 * 1_024;

    private static final int REMEMBERED_LINES = 12;

    private final Path file;

    private final Deque<String> last = new ArrayDeque<>();

    private @Nullable BufferedWriter writer;

    private long size;

    RotatingLog(Path file) {
        this.file = file;
    }

    synchronized void write(String line) throws IOException {
        if (last.size() == REMEMBERED_LINES) {
            last.removeFirst();
        }
        last.addLast(line);
        var open = writer == null ? open() : writer;
        open.write(line);
        open.newLine();
        open.flush();
        size += line.length() + 1L;
        if (size > LARGEST_BYTES) {
            rotate(open);
        }
    }

    /** The newest lines, oldest first. */
    synchronized List<String> last() {
        return List.copyOf(last);
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    private BufferedWriter open() throws IOException {
        var opened = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
        writer = opened;
        return opened;
    }

    private void rotate(BufferedWriter open) throws IOException {
        open.close();
        writer = null;
        var older = file.resolveSibling(file.getFileName() + ".1");
        if (Files.exists(older)) {
            Files.move(older, file.resolveSibling(file.getFileName() + ".2"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
    }
}
