/**
 * Procurement: from what a chain needs to what its members promise.
 *
 * <p>A leader posts a demand, cooperatives pledge what their farmers have, a pool is cleared and publishes orders, sellers
 * answer line by line. How much of each demand line is requested, pledged, allocated, confirmed, shipped, accepted and
 * payable is computed from those documents, never kept beside them.
 */
@NullMarked
package io.linknet.procurement;

import org.jspecify.annotations.NullMarked;
