package io.linknet.portal.sourcing.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader's own bid. */
public record Bid(
        int revision,
        String status,
        Instant sealedAt,
        @Nullable List<Offer> offers,
        @Nullable String note,
        String commitment) {

    /** One offer of it. */
    public record Offer(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            UnitPriceBody freight,
            LocalDate earliest,
            LocalDate latest,
            @Nullable String substitute) {}

    /** What it offers; nothing when it was withdrawn. */
    public List<Offer> allOffers() {
        return offers == null ? List.of() : offers;
    }
}
