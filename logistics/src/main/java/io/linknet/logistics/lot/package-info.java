/**
 * Lots: what was made where and when, under a number that is used once per trade item in the whole network.
 */
@NullMarked
package io.linknet.logistics.lot;

import org.jspecify.annotations.NullMarked;
