/** The broker as a process of its own: durable queues from the one declaration in {@code platform/deploy}. */
@NullMarked
package io.linknet.launcher.broker;

import org.jspecify.annotations.NullMarked;
