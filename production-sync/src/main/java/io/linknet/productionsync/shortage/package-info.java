/**
 * Weeks whose projected stock is below zero, from the moment it shows to the moment it is covered.
 *
 * <p>Publishes {@code production-sync.shortage-raised.v1} and {@code production-sync.shortage-cleared.v1}.
 */
@NullMarked
package io.linknet.productionsync.shortage;

import org.jspecify.annotations.NullMarked;
