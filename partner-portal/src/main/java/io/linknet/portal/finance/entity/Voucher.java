package io.linknet.portal.finance.entity;

import io.linknet.kernel.rest.MoneyBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim on a confirmed payable. */
public record Voucher(
        UUID id,
        String number,
        UUID payableId,
        Party debtor,
        Party holder,
        @Nullable Party previousHolder,
        MoneyBody face,
        LocalDate issuedOn,
        LocalDate dueOn,
        Instant createdAt,
        String state,
        @Nullable List<Voucher> parts) {

    /** Whether its holder can still do something with it. */
    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
