/** Sign-in through the real login pages without a browser, for simulator, tests and benchmark. */
@NullMarked
package io.linknet.identity.headless;

import org.jspecify.annotations.NullMarked;
