package io.linknet.kernel.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerklePathsTest {

    @Property(tries = 300)
    void everyLeafLeadsToTheRootOfItsTree(@ForAll @IntRange(min = 1, max = 300) int size) {
        var leaves = leaves(size);
        var root = root(leaves);
        var paths = new MerklePaths(leaves);

        for (var at = 0; at < size; at++) {
            assertThat(MerklePaths.leadsTo(root, size, at, leaves.get(at), paths.path(at)))
                    .as("%d of %d", at, size)
                    .isTrue();
        }
    }

    @Property(tries = 300)
    void nothingElseDoes(@ForAll @IntRange(min = 2, max = 200) int size, @ForAll @IntRange(max = 199) int drawn) {
        var at = drawn % size;
        var leaves = leaves(size);
        var root = root(leaves);
        var path = new MerklePaths(leaves).path(at);

        assertThat(MerklePaths.leadsTo(root, size, (at + 1) % size, leaves.get(at), path))
                .isFalse();
        assertThat(MerklePaths.leadsTo(root, size, at, Hashes.leaf(new byte[] {7}), path))
                .isFalse();
        assertThat(MerklePaths.leadsTo(Hashes.nothing(), size, at, leaves.get(at), path))
                .isFalse();
        assertThat(MerklePaths.leadsTo(root, size, at, leaves.get(at), path.subList(1, path.size())))
                .isFalse();
        var longer = new ArrayList<>(path);
        longer.add(Hashes.nothing());
        assertThat(MerklePaths.leadsTo(root, size, at, leaves.get(at), longer)).isFalse();
    }

    @Test
    void placesOutsideOfTheTreeLeadNowhere() {
        var leaves = leaves(3);

        assertThat(MerklePaths.leadsTo(root(leaves), 3, 3, leaves.get(2), List.of()))
                .isFalse();
        assertThat(MerklePaths.leadsTo(root(leaves), 3, -1, leaves.get(2), List.of()))
                .isFalse();
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(at -> Hashes.leaf(("entry " + at).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static byte[] root(List<byte[]> leaves) {
        var tree = MerkleRoot.empty();
        leaves.forEach(tree::append);
        return tree.hash();
    }
}
