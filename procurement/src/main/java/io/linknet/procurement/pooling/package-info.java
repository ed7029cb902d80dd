/**
 * Pools: many pledges, one allocation.
 *
 * <p>A posted demand opens a pool; cooperatives pledge what their farmers have; the leader locks the pool, tries rules in
 * a dry run, clears it and publishes one order per cooperative. The same pledges under the same rule always give the
 * same result and the same digest.
 */
package io.linknet.procurement.pooling;
