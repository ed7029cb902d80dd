/** The servers LinkNet stands on, and how each is laid out, started and found ready. */
@NullMarked
package io.linknet.launcher.part;

import org.jspecify.annotations.NullMarked;
