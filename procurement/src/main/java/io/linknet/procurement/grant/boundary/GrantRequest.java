package io.linknet.procurement.grant.boundary;

import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.Grant;
import io.linknet.kernel.grant.GrantPurpose;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.grant.control.GiveGrant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /grants}.
 *
 * @param granteeId a partner
 * @param demandId the one demand it is for; absent for all
 * @param lastDay on which it counts, at most a year away
 * @param words that were read
 */
public record GrantRequest(
        @NotNull UUID granteeId,
        @NotNull DataCategory category,
        @NotNull GrantPurpose purpose,
        @Nullable UUID demandId,
        @NotNull LocalDate lastDay,
        @NotNull @Valid Words words) {

    /**
     * Which words were read and consented to.
     *
     * @param language BCP 47
     */
    public record Words(
            @NotNull @Size(min = 2, max = 8) String language, @NotNull @Size(min = 1, max = 20) String version) {}

    GiveGrant.Terms toDomain() {
        return new GiveGrant.Terms(
                new MemberId(granteeId),
                category,
                purpose,
                demandId,
                lastDay,
                new Grant.Words(words.language(), words.version()));
    }
}
