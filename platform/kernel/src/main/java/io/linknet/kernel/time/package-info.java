/** The one clock. */
@NullMarked
package io.linknet.kernel.time;

import org.jspecify.annotations.NullMarked;
