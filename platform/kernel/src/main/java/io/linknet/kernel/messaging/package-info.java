/**
 * Events between services: written with their effect, sent by the relay alone, applied once and in order.
 *
 * <p>An accepted command is never lost and never takes effect twice: the outbox row commits with the effect, the relay
 * sends it at least once, the inbox row commits with the consumer's effect. Per aggregate the order is the one in which
 * things happened; nothing is promised across aggregates.
 */
@NullMarked
package io.linknet.kernel.messaging;

import org.jspecify.annotations.NullMarked;
