/**
 * From goods received to money paid: statements, confirmed payables, vouchers, bank financing, the ledger.
 *
 * <p>Nothing here starts by itself. Orders and deliveries come from procurement and logistics as events and are kept as
 * evidence; a claim exists only when it rests on an order, a delivery, an acceptance and the word of two people of the
 * buyer. The platform holds no funds: payments are instructions between accounts that banks keep, and the ledger mirrors
 * what their owners say.
 */
package io.linknet.supplyfinance;
