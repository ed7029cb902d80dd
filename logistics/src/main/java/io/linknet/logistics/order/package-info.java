/**
 * What may be shipped: per order line the promises of its seller and what has been shipped on it already.
 *
 * <p>Follows {@code procurement.order}; publishes nothing.
 */
@NullMarked
package io.linknet.logistics.order;

import org.jspecify.annotations.NullMarked;
