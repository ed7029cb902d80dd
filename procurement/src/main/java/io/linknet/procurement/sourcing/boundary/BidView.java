package io.linknet.procurement.sourcing.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.CREDENTIAL;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.sourcing.control.Bids;
import io.linknet.procurement.sourcing.entity.BidStatus;
import io.linknet.procurement.sourcing.entity.Offer;
import io.linknet.procurement.sourcing.entity.SubstituteReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bid as its bidder reads it.
 *
 * @param offers absent when it is withdrawn
 * @param commitment SHA-256 over the salt's bytes and the text, hexadecimal; stands in the evidence log
 * @param salt base64
 * @param text what was sealed: canonical JSON (RFC 8785)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = SECRET, marks = TRADE_SECRET)
public record BidView(
        UUID rfqId,
        int revision,
        BidStatus status,
        Instant sealedAt,
        @Nullable List<Line> offers,
        @Nullable String note,
        String commitment,
        @Classified(
                        value = SECRET,
                        marks = {CREDENTIAL, TRADE_SECRET})
                @Nullable
                String salt,
        @Nullable String text) {

    /** One offer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            UnitPriceBody freight,
            LocalDate earliest,
            LocalDate latest,
            @Nullable SubstituteReason substitute) {

        static Line of(Offer offer) {
            return new Line(
                    offer.line(),
                    offer.materialCode(),
                    offer.gradeCode(),
                    QuantityBody.of(offer.quantity()),
                    UnitPriceBody.of(offer.unitPrice()),
                    UnitPriceBody.of(offer.freight()),
                    offer.available().from(),
                    offer.available().to(),
                    offer.substitute());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    static BidView of(Bids.Own own) {
        var bid = own.bid();
        var said = own.quotation();
        return new BidView(
                bid.rfqId(),
                bid.revision(),
                bid.status(),
                bid.sealedAt(),
                said == null ? null : said.offers().stream().map(Line::of).toList(),
                said == null ? null : said.note(),
                bid.commitment(),
                own.salt(),
                own.text());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
