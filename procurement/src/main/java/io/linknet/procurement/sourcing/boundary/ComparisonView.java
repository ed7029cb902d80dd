package io.linknet.procurement.sourcing.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.sourcing.entity.OpenedOffer;
import io.linknet.procurement.sourcing.entity.Scores;
import io.linknet.procurement.sourcing.entity.SubstituteReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The offers for one line side by side, the best first; substitutes stand among them with their reason.
 *
 * @param line the line of the request
 */
@Classified(value = SECRET, marks = TRADE_SECRET)
public record ComparisonView(int line, List<Offered> offers) {

    /**
     * One offer as it was found at the opening.
     *
     * @param offer position in its bid; an award names it
     * @param landed price and freight
     * @param note the bidder's words
     * @param recordPercent as of the opening
     * @param distanceKm as of the opening; absent when the bidder's seat is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Offered(
            int rank,
            PartyView bidder,
            int offer,
            String materialCode,
            String gradeCode,
            @Nullable SubstituteReason substitute,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            UnitPriceBody freight,
            UnitPriceBody landed,
            LocalDate earliest,
            LocalDate latest,
            Instant sealedAt,
            int recordPercent,
            @Nullable Integer distanceKm,
            @Nullable String note,
            Points points) {

        static Offered of(OpenedOffer opened, Currency currency, PartyView bidder, @Nullable String note) {
            var offer = opened.offer(currency);
            return new Offered(
                    opened.rank(),
                    bidder,
                    opened.position(),
                    offer.materialCode(),
                    offer.gradeCode(),
                    offer.substitute(),
                    QuantityBody.of(offer.quantity()),
                    UnitPriceBody.of(offer.unitPrice()),
                    UnitPriceBody.of(offer.freight()),
                    UnitPriceBody.of(offer.landed()),
                    offer.available().from(),
                    offer.available().to(),
                    opened.sealedAt(),
                    opened.recordPercent(),
                    opened.distanceKm(),
                    note,
                    Points.of(opened.scores()));
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** The points of an offer, decimal text, 0 to 100. */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Points(String price, String quality, String record, String distance, String total) {

        static Points of(Scores scores) {
            return new Points(
                    scores.price().toPlainString(),
                    scores.quality().toPlainString(),
                    scores.record().toPlainString(),
                    scores.distance().toPlainString(),
                    scores.total().toPlainString());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
