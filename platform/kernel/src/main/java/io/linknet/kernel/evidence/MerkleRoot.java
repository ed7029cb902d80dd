package io.linknet.kernel.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree hash of a growing list of leaves (RFC 6962, section 2.1), in logarithmic memory.
 *
 * <p>Kept are the roots of the full subtrees, one per bit set in the size, left to right; folded from the right they
 * give the root of the whole tree.
 */
final class MerkleRoot {

    private long size;
    private final List<byte[]> peaks;

    private MerkleRoot(long size, List<byte[]> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    static MerkleRoot empty() {
        return new MerkleRoot(0, new ArrayList<>());
    }

    /**
     * Goes on from kept peaks.
     *
     * @throws IllegalArgumentException if a tree of that size has another number of peaks
     */
    static MerkleRoot of(long size, byte[] peaks) {
        if (peaks.length != Long.bitCount(size) * Hashes.LENGTH) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has " + Long.bitCount(size) + " peaks");
        }
        var kept = new ArrayList<byte[]>();
        var bytes = ByteBuffer.wrap(peaks);
        while (bytes.hasRemaining()) {
            var peak = new byte[Hashes.LENGTH];
            bytes.get(peak);
            kept.add(peak);
        }
        return new MerkleRoot(size, kept);
    }

    /** Adds a leaf at the right. */
    void append(byte[] leafHash) {
        var peak = leafHash;
        for (var full = size; (full & 1) == 1; full >>= 1) {
            peak = Hashes.node(peaks.remove(peaks.size() - 1), peak);
        }
        peaks.add(peak);
        size++;
    }

    long size() {
        return size;
    }

    byte[] hash() {
        if (peaks.isEmpty()) {
            return Hashes.sha256();
        }
        var root = peaks.get(peaks.size() - 1);
        for (var i = peaks.size() - 2; i >= 0; i--) {
            root = Hashes.node(peaks.get(i), root);
        }
        return root.clone();
    }

    byte[] peaks() {
        var bytes = ByteBuffer.allocate(peaks.size() * Hashes.LENGTH);
        peaks.forEach(bytes::put);
        return bytes.array();
    }
}
