/**
 * Coverage: how much of each demand line is requested, pledged, allocated, confirmed, shipped, accepted and payable.
 *
 * <p>The figures are sums over the documents themselves, so they add up at every tier: each figure of a line is the sum of
 * its cooperatives'. What happens outside procurement is followed from {@code logistics.shipment} and
 * {@code supply-finance.payable}.
 */
package io.linknet.procurement.coverage;
