package io.linknet.supplyfinance.trade.control;

import java.util.UUID;

/**
 * Something new is known of an order: its price, or what was accepted of it.
 *
 * @param orderId the order
 */
public record TradeProgressed(UUID orderId) {}
