/**
 * What is on its way to a member, and what has arrived: a read model of orders and receipts.
 *
 * <p>Follows {@code procurement.order} and {@code logistics.shipment}, in whatever order the two tell their story.
 */
@NullMarked
package io.linknet.productionsync.supply;

import org.jspecify.annotations.NullMarked;
