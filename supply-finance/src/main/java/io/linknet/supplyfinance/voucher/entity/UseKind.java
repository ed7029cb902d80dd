package io.linknet.supplyfinance.voucher.entity;

/** What became of a used voucher. */
public enum UseKind {
    /** Cut in two, both still with the holder. */
    SPLIT,
    /** Passed on, in whole or in part. */
    TRANSFER,
    /** Bought by a bank. */
    FINANCE,
    /** Paid by the debtor: there are no parts. */
    SETTLE
}
