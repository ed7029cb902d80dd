package io.linknet.portal.grant.entity;

import io.linknet.portal.ui.Texts;
import io.linknet.portal.ui.Tone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's word that another may see some of its data.
 *
 * @param demandId the one demand it is for; absent for all
 * @param expiresAt first moment at which it does not count any more
 * @param state {@code IN_FORCE}, {@code EXPIRED} or {@code REVOKED}
 */
public record Grant(
        UUID id,
        Side grantor,
        Side grantee,
        String category,
        String purpose,
        @Nullable UUID demandId,
        Instant givenAt,
        String givenBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        String state) {

    /** One of its two members. */
    public record Side(UUID id, String nameZh, String nameEn) {

        /** In the reader's language. */
        public String name() {
            return Texts.either(nameZh, nameEn);
        }
    }

    public boolean isInForce() {
        return state.equals("IN_FORCE");
    }

    /** Green while it counts, grey when it has ended. */
    public Tone tone() {
        return isInForce() ? Tone.DONE : Tone.DRAFT;
    }
}
