/**
 * Pages of goods on the way: to ship, on the road, at the scale, and the public story behind a label.
 *
 * <p>Asks logistics through {@link io.linknet.portal.logistics.boundary.LogisticsClient}; keeps nothing itself.
 */
@NullMarked
package io.linknet.portal.logistics;

import org.jspecify.annotations.NullMarked;
