package io.linknet.identity.portal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be read or changed while it lies in the database or in a browser: AES-256-GCM.
 *
 * <p>Each sealed text is bound to a context (the session's key, the cookie's purpose) and cannot be used in another.
 */
public final class SessionCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * Takes the key, for sessions {@code linknet.session-key}.
     *
     * @param base64 32 bytes
     */
    public SessionCipher(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "a sealing key (linknet.session-key, linknet.partner-portal.sealing.key) must be 32 bytes in Base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** The content, sealed for that context. */
    public byte[] seal(byte[] content, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(content);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    /** The content, or empty if it was sealed with another key, for another context, or changed since. */
    public Optional<byte[]> open(byte[] sealed, String context) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        var content = new byte[parts.remaining()];
        parts.get(content);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(content));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
