package io.linknet.procurement.sourcing.boundary;

import java.util.List;

/**
 * What was awarded, as its buyer reads it.
 *
 * @param awards by line
 */
public record AwardsView(List<AwardView> awards) {}
