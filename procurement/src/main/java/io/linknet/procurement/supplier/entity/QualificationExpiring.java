package io.linknet.procurement.supplier.entity;

import java.util.List;
import java.util.UUID;

/**
 * A qualification nears its end, or has reached it.
 *
 * @param daysLeft of the reminder: 30, 7 or 0
 * @param buyers who is told beside the supplier
 */
public record QualificationExpiring(Qualification qualification, int daysLeft, List<UUID> buyers) {}
