/**
 * What a delivery is worth: the statement that draws itself up once goods are accepted and their price is known.
 *
 * <p>One statement per weigh-in and order. Line by line: accepted quantity times unit price, less the deduction for the
 * grade that was found, rounded once, half-even; the total is the sum of the lines. Events out: {@code
 * supply-finance.statement-drawn-up.v1}.
 */
package io.linknet.supplyfinance.settlement;
