/**
 * A member's need for a material per week, and the stock it begins with.
 *
 * <p>Publishes {@code production-sync.plan-changed.v1}.
 */
@NullMarked
package io.linknet.productionsync.plan;

import org.jspecify.annotations.NullMarked;
