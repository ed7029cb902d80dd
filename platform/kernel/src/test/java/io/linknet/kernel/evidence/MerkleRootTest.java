package io.linknet.kernel.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleRootTest {

    /** The reference tree of Certificate Transparency's own tests: 8 inputs and the root over each number of them. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void isTheRootOfCertificateTransparencyAtEverySize() {
        var tree = MerkleRoot.empty();
        for (var i = 0; i < INPUTS.size(); i++) {
            tree.append(Hashes.leaf(HexFormat.of().parseHex(INPUTS.get(i))));

            assertThat(HexFormat.of().formatHex(tree.hash())).isEqualTo(ROOTS.get(i));
        }
    }

    @Property
    void goesOnFromKeptPeaksAsIfItHadNeverStopped(
            @ForAll @IntRange(max = 200) int before, @ForAll @IntRange(max = 50) int after) {
        var whole = tree(before + after);

        var resumed = MerkleRoot.of(before, tree(before).peaks());
        IntStream.range(before, before + after).forEach(i -> resumed.append(leaf(i)));

        assertThat(resumed.hash()).isEqualTo(whole.hash());
    }

    @Property(tries = 100)
    void isTheRootThatTheDefinitionGives(@ForAll @IntRange(min = 1, max = 130) int size) {
        assertThat(tree(size).hash()).isEqualTo(defined(0, size));
    }

    private static MerkleRoot tree(int size) {
        var tree = MerkleRoot.empty();
        IntStream.range(0, size).forEach(i -> tree.append(leaf(i)));
        return tree;
    }

    /** RFC 6962, section 2.1, word by word. */
    private static byte[] defined(int from, int to) {
        if (to - from == 1) {
            return leaf(from);
        }
        var k = Integer.highestOneBit(to - from - 1);
        return Hashes.node(defined(from, from + k), defined(from + k, to));
    }

    private static byte[] leaf(int i) {
        return Hashes.leaf(("leaf " + i).getBytes(UTF_8));
    }
}
