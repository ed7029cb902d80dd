/** The one address: pages, interfaces and sign-in behind one origin, replicas balanced by readiness. */
@NullMarked
package io.linknet.launcher.proxy;

import org.jspecify.annotations.NullMarked;
