package io.linknet.supplyfinance.voucher.control;

import io.linknet.supplyfinance.voucher.entity.Voucher;
import io.linknet.supplyfinance.voucher.entity.VoucherUse;
import org.jspecify.annotations.Nullable;

/**
 * A voucher and what became of it.
 *
 * @param voucher the voucher
 * @param use its use; absent while it is open
 * @param offered whether it is reserved for a bank
 */
public record VoucherState(Voucher voucher, @Nullable VoucherUse use, boolean offered) {}
