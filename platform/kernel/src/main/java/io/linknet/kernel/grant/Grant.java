package io.linknet.kernel.grant;

import io.linknet.kernel.value.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's word that another may see some of its data.
 *
 * <p>It is in force from the moment it is given, to the moment it expires or is revoked, whichever comes first; that moment is
 * outside already.
 *
 * @param objectId the one document it is for; absent for all
 * @param words what was consented to
 * @param revocation absent until it is taken back
 */
public record Grant(
        UUID id,
        MemberId grantor,
        MemberId grantee,
        DataCategory category,
        GrantPurpose purpose,
        @Nullable UUID objectId,
        Words words,
        Given given,
        Instant expiresAt,
        @Nullable Revocation revocation) {

    /**
     * Which words were consented to.
     *
     * @param language BCP 47
     * @param version of the text
     */
    public record Words(String language, String version) {}

    /**
     * Who gave it.
     *
     * @param by the person's name
     */
    public record Given(Instant at, String by) {}

    /**
     * Who took it back.
     *
     * @param by the person's name
     */
    public record Revocation(Instant at, String by) {}

    /** Whether it counts at that moment. */
    public boolean isInForce(Instant at) {
        return !at.isBefore(given.at())
                && at.isBefore(expiresAt)
                && (revocation == null || at.isBefore(revocation.at()));
    }

    /** Whether it allows that look at that moment. */
    public boolean covers(DataUse use, Instant at) {
        return isInForce(at)
                && category == use.category()
                && use.purposes().contains(purpose)
                && (objectId == null || objectId.equals(use.object()));
    }
}
