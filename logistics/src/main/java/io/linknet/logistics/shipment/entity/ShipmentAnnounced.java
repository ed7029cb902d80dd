package io.linknet.logistics.shipment.entity;

/**
 * Goods are on their way, or about to be.
 *
 * @param consignment as announced
 */
public record ShipmentAnnounced(Consignment consignment) {}
