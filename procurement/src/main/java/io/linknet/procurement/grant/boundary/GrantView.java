package io.linknet.procurement.grant.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.Grant;
import io.linknet.kernel.grant.GrantPurpose;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant, as its two sides see it.
 *
 * @param demandId the one demand it is for; absent for all
 * @param expiresAt first moment at which it does not count any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(DataClass.RELATION)
public record GrantView(
        UUID id,
        PartyView grantor,
        PartyView grantee,
        DataCategory category,
        GrantPurpose purpose,
        @Nullable UUID demandId,
        String wordsLanguage,
        String wordsVersion,
        Instant givenAt,
        @Classified(
                        value = DataClass.RELATION,
                        marks = Mark.PERSONAL,
                        holder = Holder.PERSON,
                        purpose = Purpose.ACCOUNTABILITY)
                String givenBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Classified(
                        value = DataClass.RELATION,
                        marks = Mark.PERSONAL,
                        holder = Holder.PERSON,
                        purpose = Purpose.ACCOUNTABILITY)
                @Nullable
                String revokedBy,
        State state) {

    /** Whether it counts now, and why not. */
    public enum State {
        IN_FORCE,
        EXPIRED,
        REVOKED
    }

    static GrantView of(Grant grant, Map<UUID, Party> parties, Instant now) {
        var revocation = grant.revocation();
        return new GrantView(
                grant.id(),
                PartyView.of(grant.grantor().value(), parties),
                PartyView.of(grant.grantee().value(), parties),
                grant.category(),
                grant.purpose(),
                grant.objectId(),
                grant.words().language(),
                grant.words().version(),
                grant.given().at(),
                grant.given().by(),
                grant.expiresAt(),
                revocation == null ? null : revocation.at(),
                revocation == null ? null : revocation.by(),
                state(grant, now));
    }

    private static State state(Grant grant, Instant now) {
        if (grant.revocation() != null) {
            return State.REVOKED;
        }
        return grant.isInForce(now) ? State.IN_FORCE : State.EXPIRED;
    }
}
