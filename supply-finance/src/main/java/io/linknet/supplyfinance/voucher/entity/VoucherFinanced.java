package io.linknet.supplyfinance.voucher.entity;

import java.util.UUID;

/**
 * A bank has bought a claim.
 *
 * @param parent the used voucher
 * @param bought the bank's
 * @param applicationId the application it was offered with
 */
public record VoucherFinanced(Voucher parent, Voucher bought, UUID applicationId) {}
