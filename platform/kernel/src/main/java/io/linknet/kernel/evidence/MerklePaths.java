package io.linknet.kernel.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Audit paths of a whole tree (RFC 6962, section 2.1.1): what else must be hashed with a leaf to come to the root.
 *
 * <p>Keeps all nodes, 64 bytes a leaf; a node without a neighbour stands for itself one level up.
 */
final class MerklePaths {

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** Of the tree over these leaf hashes. */
    MerklePaths(List<byte[]> leaves) {
        var level = leaves;
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    private static List<byte[]> above(List<byte[]> level) {
        var above = new ArrayList<byte[]>(level.size() / 2 + 1);
        for (var at = 0; at + 1 < level.size(); at += 2) {
            above.add(Hashes.node(level.get(at), level.get(at + 1)));
        }
        if (level.size() % 2 == 1) {
            above.add(level.get(level.size() - 1));
        }
        return above;
    }

    /** The path of a leaf, from its neighbour up. */
    List<byte[]> path(long position) {
        var path = new ArrayList<byte[]>();
        var at = Math.toIntExact(position);
        for (var level : levels) {
            var neighbour = at ^ 1;
            if (neighbour < level.size()) {
                path.add(level.get(neighbour));
            }
            at >>= 1;
        }
        return path;
    }

    /**
     * Whether a leaf stands at a place of the tree with that root (RFC 9162, section 2.1.3.2).
     *
     * @param size leaves of the tree
     */
    static boolean leadsTo(byte[] root, long size, long position, byte[] leafHash, List<byte[]> path) {
        if (position < 0 || position >= size) {
            return false;
        }
        var node = position;
        var last = size - 1;
        var hash = leafHash;
        for (var neighbour : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashes.node(neighbour, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, neighbour);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
