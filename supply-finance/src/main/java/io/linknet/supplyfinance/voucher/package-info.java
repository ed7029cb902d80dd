/**
 * Claims that can be passed on: vouchers on confirmed payables.
 *
 * <p>A voucher is issued to the creditor when a payable is confirmed. It never changes: passing a part on, offering it to
 * a bank or settling it uses it up, once, and makes new ones that add up to it. Its history is a tree from the issued
 * voucher down. Events out: {@code supply-finance.voucher-issued.v1}, {@code -transferred}, {@code -financed}, {@code
 * -settled}, one sequence per issued voucher.
 */
package io.linknet.supplyfinance.voucher;
