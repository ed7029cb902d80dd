/**
 * The books: what every business event did to the accounts of the members it touched.
 *
 * <p>Double entry, append-only. A journal belongs to one business event and balances in each member's books and in each
 * currency; the database refuses anything else. Settlement accounts mirror accounts that banks keep: the platform holds no
 * funds.
 */
package io.linknet.supplyfinance.ledger;
