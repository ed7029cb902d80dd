package io.linknet.kernel.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.linknet.kernel.rest.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The log as a file that can be handed to anyone: one JSON object per line, heads first.
 *
 * @param file UTF-8
 */
record ExportedLog(Path file) implements EvidenceLog {

    private static final ObjectMapper JSON = Json.mapper();

    /** One line; exactly one of its fields is there. */
    record Line(@Nullable SignedHead head, @Nullable Leaf leaf, @Nullable UUID stray, @Nullable UUID vanished) {}

    /** Writes a log into a file. */
    static void write(EvidenceLog log, Path file) throws SQLException, IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (var head : log.heads()) {
                write(out, new Line(head, null, null, null));
            }
            log.leaves(leaf -> write(out, new Line(null, leaf, null, null)));
            for (var stray : log.strays()) {
                write(out, new Line(null, null, stray, null));
            }
            for (var vanished : log.vanished()) {
                write(out, new Line(null, null, null, vanished));
            }
        }
    }

    private static void write(BufferedWriter out, Line line) throws IOException {
        out.write(JSON.writeValueAsString(line));
        out.newLine();
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public List<SignedHead> heads() throws IOException {
        var heads = new ArrayList<SignedHead>();
        each(line -> {
            if (line.head() != null) {
                heads.add(line.head());
            }
        });
        return heads;
    }

    @Override
    public void leaves(Visitor visitor) throws IOException {
        each(line -> {
            if (line.leaf() != null) {
                visitor.see(line.leaf());
            }
        });
    }

    @Override
    public List<UUID> strays() throws IOException {
        var strays = new ArrayList<UUID>();
        each(line -> {
            if (line.stray() != null) {
                strays.add(line.stray());
            }
        });
        return strays;
    }

    @Override
    public List<UUID> vanished() throws IOException {
        var vanished = new ArrayList<UUID>();
        each(line -> {
            if (line.vanished() != null) {
                vanished.add(line.vanished());
            }
        });
        return vanished;
    }

    private interface Reader {

        void read(Line line) throws IOException;
    }

    private void each(Reader reader) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                reader.read(JSON.readValue(text, Line.class));
            }
        }
    }
}
