/** What a machine reads off a label or a screen. */
@NullMarked
package io.linknet.kernel.label;

import org.jspecify.annotations.NullMarked;
