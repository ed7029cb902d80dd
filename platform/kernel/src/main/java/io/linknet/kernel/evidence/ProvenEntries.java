package io.linknet.kernel.evidence;

import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's entries as they were exported, each with its proof.
 *
 * @param file UTF-8, a JSON object a line: the head first
 */
record ProvenEntries(Path file) {

    /**
     * An entry that stands in the log.
     *
     * @param position its place
     * @param path from its neighbour up to the root, RFC 6962
     */
    record Proof(EvidenceEntry entry, long position, List<byte[]> path) {}

    /** One line; exactly one of its fields is there. */
    record Line(@Nullable SignedHead head, @Nullable Proof proof) {}

    /** What came of the check. */
    record Checked(int entries, List<Finding> findings) {}

    /** Whether a file is of this kind and not a whole log: its second line is a proof. */
    static boolean isSuch(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            lines.readLine();
            var second = lines.readLine();
            return second != null && Json.lenient().readTree(second).hasNonNull("proof");
        }
    }

    /** Checks each entry against the head, and the head against the key. */
    Checked check(PublicKey key) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            var first = lines.readLine();
            var head = first == null
                    ? null
                    : Json.mapper().readValue(first, Line.class).head();
            if (head == null) {
                throw new IOException(file + " does not begin with a head");
            }
            var findings = new ArrayList<Finding>();
            if (!head.isSignedBy(key)) {
                findings.add(Finding.badSignature(head));
            }
            var entries = 0;
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                var proof = Json.mapper().readValue(text, Line.class).proof();
                entries++;
                if (proof == null || !holds(head, proof)) {
                    findings.add(Finding.unproven(entries, proof));
                }
            }
            return new Checked(entries, findings);
        }
    }

    private static boolean holds(SignedHead head, Proof proof) {
        return MerklePaths.leadsTo(
                head.root(), head.size(), proof.position(), proof.entry().leafHash(), proof.path());
    }
}
