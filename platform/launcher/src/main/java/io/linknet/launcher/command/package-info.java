/** What people type after {@code ./linknet}. */
@NullMarked
package io.linknet.launcher.command;

import org.jspecify.annotations.NullMarked;
