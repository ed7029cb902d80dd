/**
 * The bank desk: vouchers offered to a bank, from application to repayment.
 *
 * <p>A holder offers a voucher, or a part of it, to one bank. Only the two see the application; with it goes the
 * permission to read the evidence behind the claim. One person of the bank makes an offer, another approves it, the money
 * moves between accounts outside LinkNet, and the debtor's repayment settles the voucher. The platform informs, the bank
 * decides. Events out: {@code supply-finance.financing-*.v1}.
 */
package io.linknet.supplyfinance.application;
