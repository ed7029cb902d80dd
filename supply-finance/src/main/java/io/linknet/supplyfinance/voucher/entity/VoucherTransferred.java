package io.linknet.supplyfinance.voucher.entity;

/**
 * A claim, or a part of it, has a new holder.
 *
 * @param parent the used voucher
 * @param parts what became of it
 */
public record VoucherTransferred(Voucher parent, Voucher.Parts parts) {}
