package io.linknet.supplyfinance.voucher.boundary;

import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.MoneyBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Body of {@code POST /vouchers/{id}/transfers}.
 *
 * @param to the new holder
 * @param amount at most the voucher's face, in its currency
 */
public record TransferRequest(@NotNull UUID to, @NotNull @Valid @AboveZero MoneyBody amount) {}
