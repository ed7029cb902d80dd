/** Whether the service can take work. */
@NullMarked
package io.linknet.kernel.health;

import org.jspecify.annotations.NullMarked;
