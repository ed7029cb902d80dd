package io.linknet.supplyfinance.voucher.entity;

/**
 * A claim has come into being.
 *
 * @param voucher the issued one
 */
public record VoucherIssued(Voucher voucher) {}
