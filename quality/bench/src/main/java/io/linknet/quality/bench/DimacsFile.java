package io.linknet.quality.bench;

import io.linknet.procurement.clearing.entity.FlowProblem;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A minimum-cost flow problem in the DIMACS format: {@code p min NODES ARCS}, {@code n NODE SUPPLY}, {@code a TAIL HEAD LOW
 * CAPACITY COST}, comments {@code c}; plain or {@code .gz}, any line ending.
 *
 * @param low the least each arc has to carry
 * @param problem with the capacities as written; supplies need not add up to zero
 */
record DimacsFile(long[] low, FlowProblem problem) {

    private static final int MOST = 100_000_000;

    static DimacsFile read(Path file) throws IOException {
        try (var in = new FileInputStream(file.toFile())) {
            var name = file.getFileName();
            return read(name != null && name.toString().endsWith(".gz") ? new GZIPInputStream(in) : in);
        }
    }

    /** Reads to the end; refuses what is not of the format and says in which line. */
    static DimacsFile read(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var reading = new Reading();
        var number = 0;
        for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            try {
                reading.take(line.strip());
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
                throw new IOException("line " + number + " is not of the DIMACS format: " + line, wrong);
            }
        }
        return reading.end();
    }

    /** What has been read so far. */
    private static final class Reading {

        private int[] tail = {};
        private int[] head = {};
        private long[] low = {};
        private long[] capacity = {};
        private long[] cost = {};
        private long @Nullable [] supply;
        private int arcs;

        void take(String line) {
            if (line.isEmpty() || line.charAt(0) == 'c') {
                return;
            }
            var words = line.split("\\s+", -1);
            switch (words[0]) {
                case "p" -> begin(words);
                case "n" -> node(words);
                case "a" -> arc(words);
                default -> throw new IllegalArgumentException(words[0]);
            }
        }

        private void begin(String[] words) {
            require(words.length == 4 && words[1].equals("min") && supply == null);
            supply = new long[count(words[2])];
            var size = count(words[3]);
            tail = new int[size];
            head = new int[size];
            low = new long[size];
            capacity = new long[size];
            cost = new long[size];
        }

        private static int count(String word) {
            var count = Integer.parseInt(word);
            require(count >= 0 && count <= MOST);
            return count;
        }

        private void node(String[] words) {
            require(words.length == 3);
            begun()[index(words[1])] = Long.parseLong(words[2]);
        }

        private void arc(String[] words) {
            require(words.length == 6);
            tail[arcs] = index(words[1]);
            head[arcs] = index(words[2]);
            low[arcs] = Long.parseLong(words[3]);
            capacity[arcs] = Long.parseLong(words[4]);
            cost[arcs] = Long.parseLong(words[5]);
            require(low[arcs] >= 0 && capacity[arcs] >= 0);
            arcs++;
        }

        private int index(String word) {
            var index = Integer.parseInt(word) - 1;
            require(index >= 0 && index < begun().length);
            return index;
        }

        private long[] begun() {
            if (supply == null) {
                throw new IllegalArgumentException("no problem line yet");
            }
            return supply;
        }

        private static void require(boolean holds) {
            if (!holds) {
                throw new IllegalArgumentException();
            }
        }

        DimacsFile end() throws IOException {
            if (supply == null) {
                throw new IOException("no problem line: p min NODES ARCS");
            }
            if (arcs != tail.length) {
                throw new IOException(tail.length + " arcs announced, " + arcs + " found");
            }
            return new DimacsFile(Arrays.copyOf(low, arcs), new FlowProblem(tail, head, capacity, cost, supply));
        }
    }
}
