/**
 * Shipments: ship notices with lots, from the announcement to the gate of the buyer.
 *
 * <p>Publishes {@code logistics.shipment-announced.v1}. Owns the state of a shipment; the carrier (tracking) and the
 * buyer (receiving) move it forward.
 */
@NullMarked
package io.linknet.logistics.shipment;

import org.jspecify.annotations.NullMarked;
