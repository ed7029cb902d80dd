package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.MemberId;

/**
 * A cooperative has kept its pledge after the demand was amended, or taken it back.
 *
 * @param kept whether it still stands
 */
public record PledgeAnswered(Pool pool, MemberId cooperative, boolean kept) {}
