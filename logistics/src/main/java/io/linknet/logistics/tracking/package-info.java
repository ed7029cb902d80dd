/**
 * Tracking: what the carrier tells on the way.
 *
 * <p>Publishes {@code logistics.milestone-reported.v1}.
 */
@NullMarked
package io.linknet.logistics.tracking;

import org.jspecify.annotations.NullMarked;
