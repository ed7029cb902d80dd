/**
 * Coverage: how much of each demand line is requested, pledged, allocated, confirmed, shipped, accepted and payable.
 *
 * <p>The figures are sums over the documents themselves, so they add up at every tier: a demand's are the sums of its lines,
 * a line's those of its cooperatives, a cooperative's those of its farmers, whom nobody else sees. What happens outside procurement is followed from {@code logistics.shipment} and
 * {@code supply-finance.payable}; {@code procurement.coverage-changed} tells once it counts.
 */
package io.linknet.procurement.coverage;
