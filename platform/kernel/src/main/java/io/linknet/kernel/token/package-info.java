/**
 * Who presents this token, and may we believe it?
 *
 * <p>Services check access tokens themselves, with keys they hold, so that a request costs no call to Keycloak. Plain
 * Java: no container, no injection, the same code in a service, a test and the benchmark.
 */
@NullMarked
package io.linknet.kernel.token;

import org.jspecify.annotations.NullMarked;
