package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.MemberId;
import java.util.List;

/** The orders of a pool are out, one for each of those cooperatives. */
public record PoolPublished(Pool pool, List<MemberId> cooperatives) {}
