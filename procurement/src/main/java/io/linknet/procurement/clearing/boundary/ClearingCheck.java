package io.linknet.procurement.clearing.boundary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** Reads a published clearing twice, once for its digest and once for its proof; remembers nodes, never pairs. */
final class ClearingCheck {

    private static final String FORMAT = "linknet-clearing/1";

    /** The rules of sharing that can be checked. */
    private static final Set<String> RULES =
            Set.of("LEAST_COST", "PROPORTIONAL", "EQUAL_SHARE", "PRIORITY", "TRACK_RECORD", "FIRST_COME");

    /** Digits behind the point of a step at most; more do not fit into 64 bits. */
    private static final int MOST_DIGITS = 18;

    private static final int TAIL = ",\"digest\":\"".length() + 64 + "\"}\n".length();

    private ClearingCheck() {}

    /**
     * What was proven.
     *
     * @param digest of the file
     * @param fairness the rule it was cleared by
     * @param parts materials
     * @param pairs rows of pairs
     */
    record Proven(String digest, String fairness, long parts, long pairs) {}

    /**
     * Checks.
     *
     * @throws Refuted at the first thing that does not hold
     */
    static Proven check(Path file) throws IOException {
        var digest = checkDigest(file);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var json = new JsonFactory().createParser(in)) {
            var rows = new Rows(json);
            rows.expect(JsonToken.START_OBJECT);
            if (!rows.text("format").equals(FORMAT)) {
                throw Rows.structure("format");
            }
            rows.text("disclosure");
            rows.text("currency");
            requireDigits(rows, "quantityDigits");
            requireDigits(rows, "priceDigits");
            var fairness = rows.text("fairness");
            if (!RULES.contains(fairness)) {
                throw Rows.structure("fairness");
            }
            rows.text("pricing");
            rows.number("linesPerOffer");
            rows.begin("parts");
            var parts = 0L;
            var pairs = 0L;
            for (var token = json.nextToken(); token == JsonToken.START_OBJECT; token = json.nextToken()) {
                pairs += new PartCheck(rows, fairness).check();
                parts++;
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw Rows.structure("parts");
            }
            rows.text("digest");
            rows.expect(JsonToken.END_OBJECT);
            return new Proven(digest, fairness, parts, pairs);
        } catch (JsonParseException broken) {
            throw Rows.structure(broken.getOriginalMessage());
        } catch (ArithmeticException beyond) {
            throw Rows.structure("a sum beyond 64 bits");
        }
    }

    private static void requireDigits(Rows rows, String name) throws IOException {
        var digits = rows.number(name);
        if (digits < 0 || digits > MOST_DIGITS) {
            throw Rows.structure(name);
        }
    }

    private static String checkDigest(Path file) throws IOException {
        var size = Files.size(file);
        var computed = sha256();
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            digest(in, size - TAIL, computed);
            var tail = new String(in.readNBytes(TAIL), StandardCharsets.US_ASCII);
            var hex = HexFormat.of().formatHex(computed.digest());
            if (!tail.equals(",\"digest\":\"" + hex + "\"}\n")) {
                throw new Refuted(Finding.DIGEST, hex);
            }
            return hex;
        }
    }

    private static void digest(InputStream in, long bytes, MessageDigest into) throws IOException {
        var buffer = new byte[1 << 16];
        for (var left = bytes; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            into.update(Arrays.copyOf(buffer, read));
            left -= read;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
