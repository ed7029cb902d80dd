package io.linknet.supplyfinance.ledger.entity;

/** What happened, as the books tell it. */
public enum JournalKind {
    PAYABLE_CONFIRMED,
    VOUCHER_TRANSFERRED,
    FINANCING_DISBURSED,
    FINANCING_REPAID,
    VOUCHER_SETTLED
}
