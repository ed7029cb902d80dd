package io.linknet.kernel.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/**
 * What the log vouches for at a moment: so many entries, with that root and after those heads.
 *
 * @param log whose log, the service
 * @param size entries covered
 * @param root Merkle tree hash of the first {@code size} leaves
 * @param chain chain hash of the last of them
 * @param previous SHA-256 of what the head before signed; zeros for the first
 * @param signedAt UTC
 * @param signature Ed25519
 * @param peaks not signed, but they must fold to the root
 */
record SignedHead(
        String log,
        long size,
        byte[] root,
        byte[] chain,
        byte[] previous,
        Instant signedAt,
        byte[] signature,
        byte[] peaks) {

    private static final String ALGORITHM = "Ed25519";

    static SignedHead sign(
            String log, MerkleRoot tree, byte[] chain, byte[] previous, Instant signedAt, PrivateKey key) {
        var unsigned =
                new SignedHead(log, tree.size(), tree.hash(), chain, previous, signedAt, new byte[0], tree.peaks());
        return new SignedHead(
                log,
                unsigned.size,
                unsigned.root,
                chain,
                previous,
                signedAt,
                unsigned.signatureWith(key),
                unsigned.peaks);
    }

    private byte[] signatureWith(PrivateKey key) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(signedBytes());
            return signer.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the log's private key cannot sign", unusable);
        }
    }

    boolean isSignedBy(PublicKey key) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(signedBytes());
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** What the next head refers to. */
    byte[] hash() {
        return Hashes.sha256(signedBytes());
    }

    /** The tree that ends in this head, unless its peaks are not those of its root. */
    java.util.Optional<MerkleRoot> tree() {
        try {
            var tree = MerkleRoot.of(size, peaks);
            return java.util.Arrays.equals(tree.hash(), root)
                    ? java.util.Optional.of(tree)
                    : java.util.Optional.empty();
        } catch (IllegalArgumentException otherPeaks) {
            return java.util.Optional.empty();
        }
    }

    private byte[] signedBytes() {
        var hex = HexFormat.of();
        var fields = new LinkedHashMap<String, String>();
        fields.put("log", log);
        fields.put("size", Long.toString(size));
        fields.put("root", hex.formatHex(root));
        fields.put("chain", hex.formatHex(chain));
        fields.put("previous", hex.formatHex(previous));
        fields.put("signedAt", signedAt.toString());
        return EvidenceEntry.canonical(fields).getBytes(UTF_8);
    }
}
