/**
 * Pools: many pledges, one allocation.
 *
 * <p>A posted demand opens a pool; cooperatives pledge what their farmers have; the leader locks the pool, tries rules in
 * dry runs, clears it and publishes one order per cooperative. Deadlines are kept by the service; joint pools gather the pools
 * of several demands and clear them together. The same pledges under the same rule always give the
 * same result and the same digest.
 */
package io.linknet.procurement.pooling;
