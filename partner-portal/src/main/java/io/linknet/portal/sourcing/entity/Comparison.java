package io.linknet.portal.sourcing.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.procurement.entity.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offers for one line, the best first. */
public record Comparison(int line, List<Offered> offers) {

    /** One offer as it was found at the opening. */
    public record Offered(
            int rank,
            Party bidder,
            int offer,
            String materialCode,
            String gradeCode,
            @Nullable String substitute,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            UnitPriceBody freight,
            UnitPriceBody landed,
            LocalDate earliest,
            LocalDate latest,
            int recordPercent,
            @Nullable Integer distanceKm,
            @Nullable String note,
            Points points) {}

    /** The points of an offer. */
    public record Points(String price, String quality, String record, String distance, String total) {}
}
