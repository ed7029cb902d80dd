package io.linknet.portal.finance.entity;

import io.linknet.kernel.rest.MoneyBody;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one business event did to the books. */
public record Journal(
        UUID id,
        String kind,
        String documentType,
        UUID documentId,
        String documentNumber,
        Instant postedAt,
        List<Line> postings) {

    /** One posting. */
    public record Line(Party owner, String account, String accountNumber, MoneyBody debit, MoneyBody credit) {}
}
