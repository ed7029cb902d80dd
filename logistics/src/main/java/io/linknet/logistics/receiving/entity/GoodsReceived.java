package io.linknet.logistics.receiving.entity;

import io.linknet.logistics.shipment.entity.Consignment;

/**
 * The buyer has weighed in and judged a shipment.
 *
 * @param consignment as it stands now
 * @param receipt the judgement
 */
public record GoodsReceived(Consignment consignment, WeighInResult receipt) {}
