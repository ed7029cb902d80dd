package io.linknet.procurement.blanket.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.blanket.entity.BlanketLine;
import io.linknet.procurement.blanket.entity.BlanketOrder;
import io.linknet.procurement.blanket.entity.BlanketStatus;
import io.linknet.procurement.member.control.PartyView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A blanket order as its two parties see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record BlanketView(
        UUID id,
        String number,
        long version,
        BlanketStatus status,
        PartyView buyer,
        PartyView seller,
        String currency,
        String place,
        DeliveryTerms deliveryTerms,
        LocalDate validFrom,
        LocalDate validTo,
        Instant placedAt,
        @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String placedBy,
        @Nullable Instant decidedAt,
        @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) @Nullable
                String decidedBy,
        @Nullable String reason,
        List<Line> lines) {

    /** One line: quantity = called + left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Line(
            int line,
            String materialCode,
            String materialNameZh,
            String materialNameEn,
            @Nullable String gradeCode,
            QuantityBody quantity,
            @Nullable QuantityBody least,
            UnitPriceBody unitPrice,
            QuantityBody called,
            QuantityBody left) {

        static Line of(BlanketOrder blanket, BlanketLine line, Quantity called) {
            var item = line.item();
            return new Line(
                    line.line(),
                    item.materialCode(),
                    item.nameZh(),
                    item.nameEn(),
                    item.gradeCode(),
                    QuantityBody.of(line.quantity()),
                    QuantityBody.ofNullable(line.least()),
                    UnitPriceBody.of(line.unitPrice(blanket.currency())),
                    QuantityBody.of(called),
                    QuantityBody.of(line.quantity().minus(called)));
        }
    }

    static BlanketView of(BlanketOrder blanket, Map<Integer, Quantity> called, PartyView buyer, PartyView seller) {
        return new BlanketView(
                blanket.id(),
                blanket.number(),
                blanket.version(),
                blanket.status(),
                buyer,
                seller,
                blanket.currency().getCurrencyCode(),
                blanket.place(),
                blanket.deliveryTerms(),
                blanket.validity().from(),
                blanket.validity().to(),
                blanket.placedAt(),
                blanket.placedBy(),
                blanket.decidedAt(),
                blanket.decidedBy(),
                blanket.reason(),
                blanket.lines().stream()
                        .map(line -> Line.of(
                                blanket,
                                line,
                                called.getOrDefault(
                                        line.line(),
                                        Quantity.zero(line.quantity().unit()))))
                        .toList());
    }
}
