package io.linknet.kernel.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens verified before, so that the signature of a token used a hundred times is computed once.
 *
 * <p>Keyed by SHA-256 of the token and bounded. An entry counts only under the very keys it was verified with: a key
 * withdrawn by the issuer makes all of them be verified again.
 */
final class SeenTokens {

    static final int BOUND = 10_000;

    private final ConcurrentHashMap<ByteBuffer, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(VerifiedToken token, KeySet keys) {}

    @Nullable
    VerifiedToken find(String raw, KeySet keys) {
        var entry = entries.get(digest(raw));
        return entry != null && entry.keys == keys ? entry.token : null;
    }

    void add(VerifiedToken token, KeySet keys, Instant now) {
        makeRoom(now);
        entries.put(digest(token.getRawToken()), new Entry(token, keys));
    }

    private void makeRoom(Instant now) {
        if (entries.size() < BOUND) {
            return;
        }
        entries.values().removeIf(entry -> entry.token.getExpirationTime() < now.getEpochSecond());
        for (Iterator<?> oldest = entries.keySet().iterator(); entries.size() >= BOUND && oldest.hasNext(); ) {
            oldest.next();
            oldest.remove();
        }
    }

    int size() {
        return entries.size();
    }

    private static ByteBuffer digest(String raw) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
