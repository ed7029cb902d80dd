/** Where things lie and what is configured: folders, settings, secrets, ports. */
@NullMarked
package io.linknet.launcher.home;

import org.jspecify.annotations.NullMarked;
