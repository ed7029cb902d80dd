/**
 * Blanket orders: a quantity a buyer will call off from one seller over a time, at a price both agree on.
 *
 * <p>Each call-off is an order of feature {@code ordering}, which is answered, changed and cancelled like any other. What is
 * called off is added up from those orders, so what is refused, closed or cancelled can be called off again; a call-off
 * never asks for more than it did first. Tells the network by {@code procurement.blanket-order-*.v1}, follows nobody.
 */
package io.linknet.procurement.blanket;
