/**
 * Telling a member's own systems what happened: endpoints that its administrator registers, and one delivery for each
 * notice that the member is party to.
 *
 * <p>Owned here: the tables {@code webhook_endpoint} and {@code webhook_delivery}. What is sent is what the member sees
 * as a notice and nothing more, signed as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says, at least
 * once. It leaves through the kernel's egress guard.
 */
@NullMarked
package io.linknet.portal.webhook;

import org.jspecify.annotations.NullMarked;
