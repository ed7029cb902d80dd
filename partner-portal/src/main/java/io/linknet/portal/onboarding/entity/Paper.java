package io.linknet.portal.onboarding.entity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it was shown, without its bytes.
 *
 * @param validUntil last day on which it counts, in Asia/Shanghai; absent where it does not end
 * @param name of the file, as the applicant called it
 * @param type media type, told by its first bytes
 * @param size in bytes
 * @param digest SHA-256 of its bytes, hexadecimal
 */
public record Paper(
        PaperKind kind,
        @Nullable LocalDate validUntil,
        String name,
        String type,
        int size,
        String digest,
        Instant attachedAt) {

    /** Whether it counts on that day. */
    public boolean counts(LocalDate today) {
        return validUntil == null ? !kind.ends() : !validUntil.isBefore(today);
    }
}
