package io.linknet.procurement.replenishment.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import java.util.UUID;

/** The demand that proposals became. */
@Classified(RELATION)
public record PostedView(UUID demandId, String number) {}
