package io.linknet.procurement.sourcing.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.sourcing.entity.Offer;
import io.linknet.procurement.sourcing.entity.Quotation;
import io.linknet.procurement.sourcing.entity.SubstituteReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /rfqs/{id}/bid}.
 *
 * @param nonce 22 to 64 random characters of base64url, new for each body: the hash of the body is kept with the idempotency
 *     key, and without them a guessed price could be tried against it
 * @param offers 1 to 200, several for a line where substitutes are welcome
 * @param note in the bidder's words; read by the buyer after the opening
 */
@Classified(value = SECRET, marks = TRADE_SECRET)
public record BidRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{22,64}") String nonce,
        @NotNull @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> offers,
        @Nullable @Size(max = 500) String note) {

    /**
     * One offer.
     *
     * @param line the line of the request
     * @param materialCode code of the catalogue
     * @param gradeCode grade of the catalogue
     * @param quantity how much at most
     * @param unitPrice for one unit at the bidder's gate
     * @param freight for one unit from there to the place; nothing when absent
     * @param earliest first day of delivery, ISO 8601
     * @param latest last day of delivery, ISO 8601
     * @param substitute why it is something else than asked for
     */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Line(
            @NotNull @Min(1) Integer line,
            @NotNull @Size(max = 40) String materialCode,
            @NotNull @Size(max = 20) String gradeCode,
            @NotNull @Valid @AboveZero QuantityBody quantity,
            @NotNull @Valid @AboveZero UnitPriceBody unitPrice,
            @Nullable @Valid UnitPriceBody freight,
            @NotNull LocalDate earliest,
            @NotNull LocalDate latest,
            @Nullable SubstituteReason substitute) {

        Offer toDomain(int index) {
            if (latest.isBefore(earliest)) {
                throw KernelProblem.WINDOW_REVERSED.at("/offers/" + index + "/latest", earliest, latest);
            }
            var price = unitPrice.toDomain();
            return new Offer(
                    line,
                    materialCode,
                    gradeCode,
                    quantity.toDomain(),
                    price,
                    freight == null ? new UnitPrice(BigDecimal.ZERO, price.currency()) : freight.toDomain(),
                    new DeliveryWindow(earliest, latest),
                    substitute);
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    Quotation toDomain() {
        var read = new ArrayList<Offer>();
        for (var offer : offers) {
            read.add(offer.toDomain(read.size()));
        }
        return new Quotation(read, note == null || note.isBlank() ? null : note.strip());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
