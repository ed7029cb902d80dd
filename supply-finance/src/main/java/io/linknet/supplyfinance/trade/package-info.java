/**
 * What others did: orders and their prices, deliveries and what was accepted of them.
 *
 * <p>A read model of {@code procurement.order} and {@code logistics.shipment}. Each event is kept as it came, with its
 * SHA-256, and is the evidence that statements, payables and vouchers rest on. Nothing is decided here.
 */
package io.linknet.supplyfinance.trade;
