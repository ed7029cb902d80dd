package io.linknet.supplyfinance.voucher.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a transfer made: the receiver's voucher and what is left to the giver, if anything. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferView(VoucherView given, @Nullable VoucherView kept) {}
