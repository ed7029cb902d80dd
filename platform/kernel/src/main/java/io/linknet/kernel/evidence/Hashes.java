package io.linknet.kernel.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of the log, as RFC 6962 (Certificate Transparency) defines them over SHA-256. */
final class Hashes {

    /** Length of a hash in bytes. */
    static final int LENGTH = 32;

    /** What stands before the first link of a chain. */
    private static final byte[] NOTHING = new byte[LENGTH];

    private Hashes() {}

    /** Hash of a leaf; the prefix keeps a leaf from ever passing for a node. */
    static byte[] leaf(byte[] data) {
        return sha256(new byte[] {0}, data);
    }

    /** Hash of a node over its two children. */
    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** Hash of everything up to and with this link. */
    static byte[] chain(byte[] before, byte[] link) {
        return sha256(before, link);
    }

    static byte[] nothing() {
        return NOTHING.clone();
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
