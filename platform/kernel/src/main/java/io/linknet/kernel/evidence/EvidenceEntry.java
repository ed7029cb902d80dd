package io.linknet.kernel.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * One key action, as it was recorded.
 *
 * @param recordedAt UTC, to the microsecond
 * @param actor {@code <issuer>|<subject>}, or a service
 * @param content canonical JSON (RFC 8785) of what was agreed
 */
record EvidenceEntry(
        UUID id,
        Instant recordedAt,
        String actor,
        UUID memberId,
        String action,
        String objectType,
        UUID objectId,
        String content) {

    /** Hash of the entry's leaf: every field counts, the content byte by byte. */
    byte[] leafHash() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", id.toString());
        fields.put("recordedAt", recordedAt.toString());
        fields.put("actor", actor);
        fields.put("memberId", memberId.toString());
        fields.put("action", action);
        fields.put("objectType", objectType);
        fields.put("objectId", objectId.toString());
        fields.put("content", content);
        return Hashes.leaf(canonical(fields).getBytes(UTF_8));
    }

    /** A value as canonical JSON. */
    static String canonical(Object value) {
        try {
            return new JsonCanonicalizer(Json.mapper().writeValueAsString(value)).getEncodedString();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot be written as JSON", unwritable);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("is not well-formed JSON", malformed);
        }
    }
}
