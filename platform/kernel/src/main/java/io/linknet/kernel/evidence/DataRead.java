package io.linknet.kernel.evidence;

import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.GrantPurpose;
import io.linknet.kernel.value.MemberId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller's look at somebody's data.
 *
 * @param owner whose data it is
 * @param objectType kind of document it was taken through, for example {@code procurement.order}
 * @param grantId the grant that allowed it; absent where a rule of the service did
 */
public record DataRead(
        MemberId owner,
        DataCategory category,
        GrantPurpose purpose,
        String objectType,
        UUID objectId,
        @Nullable UUID grantId) {}
