/**
 * Turns what Keycloak says into who acts in LinkNet.
 *
 * <p>Pages: {@code portal} keeps a person's session and tokens on the server. APIs: {@code bearer} believes a token or
 * refuses the request. Between services: {@code service} narrows a person's token to the one service called, or asks for a
 * service's own. Everything above this jar knows {@link io.linknet.kernel.caller.Caller} only.
 */
@NullMarked
package io.linknet.identity;

import org.jspecify.annotations.NullMarked;
