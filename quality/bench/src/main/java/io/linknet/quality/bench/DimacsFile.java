package io.linknet.quality.bench;

import io.linknet.procurement.clearing.entity.FlowProblem;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A minimum-cost flow problem in the DIMACS format: {@code p min NODES ARCS}, {@code n NODE SUPPLY}, {@code a TAIL HEAD LOW
 * CAPACITY COST}, comments {@code c}; plain or packed by gzip, any line ending.
 *
 * @param low the least each arc has to carry
 * @param problem with the capacities as written; supplies need not add up to zero
 */
record DimacsFile(long[] low, FlowProblem problem) {

    private static final int MOST = 100_000_000;

    /** How a file begins that gzip has packed. */
    private static final int[] PACKED = {0x1F, 0x8B};

    private static final int SHOWN = 80;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static DimacsFile read(Path file) throws IOException {
        try (var in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
            in.mark(2);
            var packed = in.read() == PACKED[0] && in.read() == PACKED[1];
            in.reset();
            return read(packed ? new GZIPInputStream(in) : in);
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
                reading.take((number == 1 ? unmarked(line) : line).strip());
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
                throw new IOException("line " + number + " is not of the DIMACS format: " + shown(line), wrong);
            }
        }
        return reading.end();
    }

    private static String unmarked(String line) {
        return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }

    private static String shown(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /** What has been read so far. */
    private static final class Reading {

        private int[] tail = {};
        private int[] head = {};
        private long[] low = {};
        private long[] capacity = {};
        private long[] cost = {};
        private long @Nullable [] supply;
        private final BitSet named = new BitSet();
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
            var node = index(words[1]);
            require(!named.get(node));
            named.set(node);
            begun()[node] = Long.parseLong(words[2]);
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
