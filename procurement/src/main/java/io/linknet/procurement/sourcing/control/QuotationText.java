package io.linknet.procurement.sourcing.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.sourcing.entity.Offer;
import io.linknet.procurement.sourcing.entity.Quotation;
import io.linknet.procurement.sourcing.entity.SubstituteReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** A quotation as the text that is sealed and committed to: canonical JSON (RFC 8785). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuotationText(List<Line> offers, @Nullable String note) {

    /** One offer; decimals as text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int line,
            String materialCode,
            String gradeCode,
            String quantity,
            String unit,
            String unitPrice,
            String freight,
            String currency,
            LocalDate earliest,
            LocalDate latest,
            @Nullable SubstituteReason substitute) {

        static Line of(Offer offer) {
            return new Line(
                    offer.line(),
                    offer.materialCode(),
                    offer.gradeCode(),
                    offer.quantity().amount().toPlainString(),
                    offer.quantity().unit().code(),
                    offer.unitPrice().amount().toPlainString(),
                    offer.freight().amount().toPlainString(),
                    offer.unitPrice().currency().getCurrencyCode(),
                    offer.available().from(),
                    offer.available().to(),
                    offer.substitute());
        }

        Offer offer() {
            return new Offer(
                    line,
                    materialCode,
                    gradeCode,
                    Quantity.of(quantity, unit),
                    UnitPrice.of(unitPrice, currency),
                    UnitPrice.of(freight, currency),
                    new DeliveryWindow(earliest, latest),
                    substitute);
        }
    }

    static String write(Quotation quotation) {
        var content =
                new QuotationText(quotation.offers().stream().map(Line::of).toList(), quotation.note());
        try {
            return new JsonCanonicalizer(Json.mapper().writeValueAsString(content)).getEncodedString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Quotation read(String text) {
        try {
            var content = Json.mapper().readValue(text, QuotationText.class);
            return new Quotation(content.offers.stream().map(Line::offer).toList(), content.note);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
