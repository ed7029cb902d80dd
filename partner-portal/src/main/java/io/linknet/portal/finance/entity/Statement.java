package io.linknet.portal.finance.entity;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.ui.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a delivery is worth. */
public record Statement(
        UUID id,
        String number,
        UUID orderId,
        String orderNumber,
        UUID shipmentId,
        String receiptNumber,
        Party buyer,
        Party seller,
        LocalDate receivedOn,
        Instant drawnUpAt,
        List<Line> lines,
        MoneyBody total) {

    /** One lot. */
    public record Line(
            int position,
            int orderLine,
            String materialNameZh,
            String materialNameEn,
            @Nullable String orderedGrade,
            @Nullable String deliveredGrade,
            QuantityBody accepted,
            UnitPriceBody unitPrice,
            MoneyBody gross,
            String deductionPercent,
            MoneyBody deduction,
            MoneyBody net) {

        /** In the reader's language. */
        public String name() {
            return Texts.either(materialNameZh, materialNameEn);
        }

        /** Whether the grade that was found takes something off. */
        public boolean isDeducted() {
            return new BigDecimal(deductionPercent).signum() > 0;
        }

        /** Whether another grade was found than asked for. */
        public boolean isOfAnotherGrade() {
            return deliveredGrade != null && orderedGrade != null && !deliveredGrade.equals(orderedGrade);
        }
    }
}
