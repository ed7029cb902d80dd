/**
 * Sourcing: a buyer asks members for quotations, opens their sealed bids together, compares and awards in parts.
 *
 * <p>Nobody reads a bid before its hour: it is kept as a cipher text, its buyer's rows appear with the opening, and no
 * event, count or answer tells that there is one. Competing bidders never learn of each other, neither before nor after.
 * An award becomes one order per winner (feature {@code ordering}). Tells the network by {@code procurement.rfq-*.v1},
 * follows nobody.
 */
package io.linknet.procurement.sourcing;
