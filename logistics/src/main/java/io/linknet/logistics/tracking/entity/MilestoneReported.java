package io.linknet.logistics.tracking.entity;

import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.Milestone;

/**
 * The carrier has told where a shipment is.
 *
 * @param consignment as it stands now
 * @param milestone what was told
 */
public record MilestoneReported(Consignment consignment, Milestone milestone) {}
