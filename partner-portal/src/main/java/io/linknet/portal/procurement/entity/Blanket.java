package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.ui.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A blanket order as both parties see it. */
public record Blanket(
        UUID id,
        String number,
        long version,
        String status,
        Party buyer,
        Party seller,
        String currency,
        String place,
        String deliveryTerms,
        LocalDate validFrom,
        LocalDate validTo,
        Instant placedAt,
        String placedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        List<Line> lines) {

    /** One line: quantity = called + left. */
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

        /** In the reader's language. */
        public String name() {
            var name = Texts.either(materialNameZh, materialNameEn);
            return gradeCode == null ? name : name + " · " + gradeCode;
        }

        public boolean isLeft() {
            return new BigDecimal(left.amount()).signum() > 0;
        }
    }

    public boolean isOffered() {
        return status.equals("PLACED");
    }

    public boolean isAgreed() {
        return status.equals("AGREED");
    }
}
