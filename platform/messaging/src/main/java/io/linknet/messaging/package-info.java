/**
 * The way between the services and the broker.
 *
 * <p>Apache ActiveMQ Artemis' own resource adapter, told by LinkNet's configuration where the broker is. It is deployed
 * as one connector module before the services, so that they share one copy of the client.
 */
@NullMarked
package io.linknet.messaging;

import org.jspecify.annotations.NullMarked;
