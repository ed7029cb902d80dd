/**
 * The exchange of documents with partners' systems over AMQP 1.0: the second door to {@code ordering.document}.
 *
 * <p>What a message may bring about, and by whom, is what the REST API allows, with the same answers; this feature owns how
 * messages come and go.
 */
package io.linknet.procurement.ordering.exchange;
