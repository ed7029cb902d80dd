/**
 * What one member lets another see of its data: for a purpose, within a scope, until a day, and until it is taken back.
 *
 * <p>{@link io.linknet.kernel.grant.Grants} is asked before anything of a grantor is shown by virtue of its word; row-level
 * security asks the same table again. What was seen so is told by {@link io.linknet.kernel.evidence.DataReads}.
 */
@NullMarked
package io.linknet.kernel.grant;

import org.jspecify.annotations.NullMarked;
