/**
 * What a service's tests stand on: a real PostgreSQL, a real broker, an issuer of tokens, a small HTTP client and the
 * published contracts. Reaches other modules as the kernel's test-jar.
 */
@NullMarked
package io.linknet.kernel.testing;

import org.jspecify.annotations.NullMarked;
