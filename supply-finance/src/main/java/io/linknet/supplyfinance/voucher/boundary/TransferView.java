package io.linknet.supplyfinance.voucher.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import org.jspecify.annotations.Nullable;

/** What a transfer made: the receiver's voucher and what is left to the giver, if anything. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record TransferView(VoucherView given, @Nullable VoucherView kept) {}
