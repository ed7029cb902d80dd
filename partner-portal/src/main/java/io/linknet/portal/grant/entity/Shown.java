package io.linknet.portal.grant.entity;

import io.linknet.portal.grant.entity.Grant.Side;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may see data of the member's by another word than a grant.
 *
 * @param applicationId the application that it is for; absent for qualifications
 */
public record Shown(
        Side member,
        @Nullable UUID applicationId,
        @Nullable String applicationNumber,
        Instant grantedAt,
        String grantedBy) {}
