package io.linknet.portal.finance.entity;

import io.linknet.kernel.rest.MoneyBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a buyer owes, and who of it has said so. */
public record Payable(
        UUID id,
        long version,
        String number,
        UUID statementId,
        UUID orderId,
        Party debtor,
        Party creditor,
        MoneyBody amount,
        LocalDate receivedOn,
        String status,
        @Nullable LocalDate dueOn,
        @Nullable String termReason,
        @Nullable Signature prepared,
        @Nullable Signature approved,
        @Nullable String returnedReason,
        boolean preparedByYou,
        Instant createdAt,
        @Nullable List<Fact> evidence) {

    /** The newest piece of evidence of a kind. */
    public Optional<Fact> fact(String kind) {
        return evidence == null
                ? Optional.empty()
                : evidence.stream().filter(it -> it.kind().equals(kind)).reduce((earlier, later) -> later);
    }
}
