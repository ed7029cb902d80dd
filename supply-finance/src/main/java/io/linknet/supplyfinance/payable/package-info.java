/**
 * What a buyer owes and says so: the payable, from draft to the word of two people.
 *
 * <p>A payable exists only from an order version, a delivery, an acceptance and a statement; nobody can enter one. One
 * treasurer of the buyer prepares it, another confirms it, and from then on it cannot be changed. Events out: {@code
 * supply-finance.payable-prepared.v1}, {@code supply-finance.payable-confirmed.v1}.
 */
package io.linknet.supplyfinance.payable;
