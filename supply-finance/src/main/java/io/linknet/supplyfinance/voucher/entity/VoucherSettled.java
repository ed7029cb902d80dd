package io.linknet.supplyfinance.voucher.entity;

/**
 * The debtor has paid a claim.
 *
 * @param voucher the settled one
 */
public record VoucherSettled(Voucher voucher) {}
