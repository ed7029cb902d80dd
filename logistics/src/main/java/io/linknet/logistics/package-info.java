/**
 * Logistics: from a confirmed promise to goods that are weighed in, and the trace they leave.
 *
 * <p>A seller ships lots on confirmed order lines and never more than was confirmed plus the tolerance; the carrier
 * reports where the load is; the buyer's inspector weighs in and judges each lot once. What happened is published as
 * events of {@code logistics.shipment} and as EPCIS 2.0 events. Prices are unknown here.
 */
@NullMarked
package io.linknet.logistics;

import org.jspecify.annotations.NullMarked;
