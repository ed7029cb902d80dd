package io.linknet.procurement.replenishment.boundary;

import java.util.UUID;

/** The demand that proposals became. */
public record PostedView(UUID demandId, String number) {}
