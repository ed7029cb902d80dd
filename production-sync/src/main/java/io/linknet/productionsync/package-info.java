/**
 * What a plant needs against what its suppliers have promised, week by week.
 *
 * <p>A planner writes the need; the supply is read from procurement's orders and logistics' receipts, never typed in.
 * Where the two do not meet, a shortage is raised while there is still time to act.
 */
@NullMarked
package io.linknet.productionsync;

import org.jspecify.annotations.NullMarked;
