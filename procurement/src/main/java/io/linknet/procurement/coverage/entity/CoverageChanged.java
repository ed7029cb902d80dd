package io.linknet.procurement.coverage.entity;

import io.linknet.kernel.value.MemberId;
import java.util.UUID;

/**
 * What a cooperative delivered for a demand, or is paid for it, was counted.
 *
 * @param leader whose demand it is
 * @param cooperative whose goods they are
 */
public record CoverageChanged(UUID demandId, MemberId leader, MemberId cooperative) {}
