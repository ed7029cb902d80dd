package io.linknet.kernel.rest;

import io.linknet.kernel.problem.KernelProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position in a list ordered by moment and id, newest first: the page after it has rows that are smaller in both.
 *
 * @param at moment of the last row seen
 * @param id id of the last row seen
 */
public record Cursor(Instant at, UUID id) {

    private static final Cursor START =
            new Cursor(Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    /**
     * Reads the query parameter {@code after}.
     *
     * @param text absent or empty for the first page
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the text did not come from {@link #text}
     */
    public static Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw KernelProblem.CURSOR_UNREADABLE.at("after");
        }
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        var plain = at + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
