package io.linknet.procurement.sourcing.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import java.util.List;

/**
 * What was awarded, as its buyer reads it.
 *
 * @param awards by line
 */
@Classified(RELATION)
public record AwardsView(List<AwardView> awards) {}
