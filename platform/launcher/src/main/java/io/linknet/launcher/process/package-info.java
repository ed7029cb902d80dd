/** Child processes: started, watched, restarted with growing pauses, stopped in order. */
@NullMarked
package io.linknet.launcher.process;

import org.jspecify.annotations.NullMarked;
