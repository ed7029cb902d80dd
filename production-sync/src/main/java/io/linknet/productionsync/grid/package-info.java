/**
 * Plan and supply side by side: the stock each week is projected to end with. Owns no state.
 */
@NullMarked
package io.linknet.productionsync.grid;

import org.jspecify.annotations.NullMarked;
