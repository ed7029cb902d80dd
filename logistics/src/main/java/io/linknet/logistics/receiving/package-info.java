/**
 * Receiving: the weigh-in, the judgement on each lot and the differences that go back to the seller.
 *
 * <p>Publishes {@code logistics.goods-received.v1}, on which settlement stands.
 */
@NullMarked
package io.linknet.logistics.receiving;

import org.jspecify.annotations.NullMarked;
