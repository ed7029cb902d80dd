package io.linknet.portal.procurement.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A farmer of the own cooperative.
 *
 * @param consent to be named to partners; absent while there is none
 */
public record Farmer(
        UUID id,
        String code,
        String name,
        @Nullable String mobile,
        @Nullable String village,
        @Nullable String district,
        @Nullable String areaMu,
        @Nullable Consent consent) {

    /** The farmer's own consent, as it was recorded. */
    public record Consent(String way, LocalDate givenOn, String reference, Instant recordedAt, String recordedBy) {}
}
