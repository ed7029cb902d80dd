package io.linknet.procurement.sourcing.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import io.linknet.procurement.sourcing.entity.Sealed;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes and opens bids: AES-256-GCM under the key {@code linknet.procurement.sealing.key}, bound to request, bidder and
 * revision, so that a box opens nowhere else and no earlier one passes for a later.
 *
 * <p>The key stands in the configuration and never in the database: who has only the database, a backup or a replica of
 * it, has no bid.
 */
@ApplicationScoped
class BidSeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int SALT_BYTES = 32;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID_BYTES = 8;

    @Inject
    @ConfigProperty(name = "linknet.procurement.sealing.key")
    String configured = "";

    private final SecureRandom random = new SecureRandom();
    private SecretKeySpec key = new SecretKeySpec(new byte[KEY_BYTES], "AES");
    private String keyId = "";

    /**
     * What a box is bound to.
     *
     * @param rfqId the request
     * @param bidder whose bid
     * @param revision which of its bids
     */
    record Binding(UUID rfqId, UUID bidder, int revision) {

        private byte[] bytes() {
            return ("linknet-bid|" + rfqId + "|" + bidder + "|" + revision).getBytes(UTF_8);
        }
    }

    /**
     * What is found in a box.
     *
     * @param salt base64, random
     * @param text the canonical quotation
     */
    record Found(String salt, String text) {

        /** SHA-256 over the salt's bytes and the text, hexadecimal. */
        String commitment() {
            return hex(sha256(Base64.getDecoder().decode(salt), text.getBytes(UTF_8)));
        }
    }

    /**
     * Reads the key; without a good one the service does not start.
     *
     * @throws IllegalStateException if it is not 32 bytes in base64
     */
    @PostConstruct
    void readKey() {
        var bytes = decoded();
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("linknet.procurement.sealing.key must be 32 bytes in base64");
        }
        key = new SecretKeySpec(bytes, "AES");
        keyId = hex(Arrays.copyOf(sha256("linknet-key-id|".getBytes(UTF_8), bytes), KEY_ID_BYTES));
    }

    private byte[] decoded() {
        try {
            return Base64.getDecoder().decode(configured.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("linknet.procurement.sealing.key is not base64", unreadable);
        }
    }

    /** Closes a canonical quotation. */
    Sealed seal(Binding binding, String text) {
        var found = new Found(Base64.getEncoder().encodeToString(random(SALT_BYTES)), text);
        var nonce = random(NONCE_BYTES);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce, binding)
                    .doFinal(Json.mapper().writeValueAsBytes(found));
            var box =
                    ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed);
            return new Sealed(keyId, box.array(), found.commitment());
        } catch (GeneralSecurityException | JsonProcessingException impossible) {
            throw new IllegalStateException("a bid could not be sealed", impossible);
        }
    }

    /**
     * Opens a box.
     *
     * @return what is in it; empty if the box or its binding was changed or its commitment does not fit
     * @throws IllegalStateException if it was closed with another key: it opens once that key is configured again
     */
    Optional<Found> open(Binding binding, Sealed sealed) {
        if (!sealed.keyId().equals(keyId)) {
            throw new IllegalStateException("a bid is sealed with the key " + sealed.keyId() + ", not with " + keyId);
        }
        try {
            var nonce = Arrays.copyOf(sealed.box(), NONCE_BYTES);
            var plain = cipher(Cipher.DECRYPT_MODE, nonce, binding)
                    .doFinal(sealed.box(), NONCE_BYTES, sealed.box().length - NONCE_BYTES);
            var found = Json.mapper().readValue(plain, Found.class);
            return Optional.of(found).filter(it -> it.commitment().equals(sealed.commitment()));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException | java.io.IOException impossible) {
            throw new IllegalStateException("a bid could not be opened", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Binding binding) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding.bytes());
        return cipher;
    }

    private byte[] random(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("this JDK has no SHA-256", absent);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
